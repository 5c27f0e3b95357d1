import type { Figure } from "../lib/chosen-figures.ts";
import type { Offer, OfferedArea, OfferedMeasure, OfferedPeriod } from "../lib/figure-choice.ts";
import { dateInWords, shortPeriod } from "../lib/period-words.ts";
import { editionName } from "./editions.ts";
import type { ExploreFigure } from "./explore-rows.ts";
import { unitWords } from "./parts/figures.ts";
import type { Publication } from "./publication.ts";

/** What "create your own" lets a reader choose from, in the order of its lists. */
export function offerOf(publication: Publication): Offer {
  const areas = areasIn(publication);
  return {
    measures: measuresIn(publication),
    areas,
    groups: groupsOf(publication, areas),
    periods: periodsIn(publication),
    edition: editionName(publication),
  };
}

/** The figures as the browser reads them: own returns are an area of their own. */
export const exploreFigures = (publication: Pick<Publication, "exploreFigures">): Figure[] =>
  publication.exploreFigures.map((row) => ({
    metric: row.metric,
    area: areaId(row),
    period: row.period,
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    missing: row.missing,
    status: row.status,
    source: row.source,
    implausible: row.implausible,
  }));

/** The id of the home area's own returns among the areas. */
const ownReturns = "own";

const areaId = (row: ExploreFigure): string => (row.is_own_return ? ownReturns : row.area_code);

function measuresIn(publication: Publication): OfferedMeasure[] {
  const used = new Set(publication.exploreFigures.map(({ metric }) => metric));
  return publication.metrics
    .filter(({ metric }) => used.has(metric))
    .map((metric) => ({
      id: metric.metric,
      title: metric.title,
      theme: publication.themes.find(({ id }) => id === metric.theme)?.title ?? metric.theme,
      shape: metric.shape,
      unit: unitWords(metric),
    }));
}

function periodsIn({ exploreFigures }: Publication): OfferedPeriod[] {
  const ends = new Map(exploreFigures.map(({ period, period_end }) => [period, period_end]));
  return [...ends]
    .map(([id, end]) => ({ id, words: shortPeriod(id), end }))
    .toSorted((a, b) => a.end.localeCompare(b.end) || a.id.localeCompare(b.id));
}

const kinds: OfferedArea["kind"][] = ["own", "country", "region", "authority"];

function areasIn({ exploreFigures, areaCode }: Publication): OfferedArea[] {
  const rows = new Map(exploreFigures.map((row) => [areaId(row), row]));
  const rank = ({ code, kind }: OfferedArea) => (code === areaCode ? 0 : kinds.indexOf(kind));
  return [...rows]
    .map(([id, row]): OfferedArea => ({ id, code: row.area_code, name: areaName(row), kind: kindOf(row) }))
    .toSorted(
      (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "en-GB") || a.id.localeCompare(b.id),
    );
}

function areaName({ area_name, is_own_return, abolished }: ExploreFigure): string {
  if (is_own_return) return `${area_name}, own returns`;
  return abolished === null ? area_name : `${area_name} (until ${dateInWords(abolished)})`;
}

function kindOf({ is_own_return, area_type }: ExploreFigure): OfferedArea["kind"] {
  if (is_own_return) return "own";
  return area_type === "joint" ? "authority" : area_type;
}

/** What is chosen together: what every reader starts from, then neighbours by set, the region's authorities, regions. */
function groupsOf(publication: Publication, areas: OfferedArea[]): Offer["groups"] {
  const { areaCode, areaName, regionCode, exploreFigures, neighbours } = publication;
  const inRegion = new Set(
    exploreFigures
      .filter((row) => row.region_code === regionCode && row.area_type === "authority")
      .map((row) => row.area_code),
  );
  const region = areas.find(({ id }) => id === regionCode)?.name;
  const sets = [...new Set(neighbours.map((row) => row.neighbour_set))];
  const group = (name: string, isIn: (area: OfferedArea) => boolean) => ({
    name,
    areas: areas.filter(isIn).map(({ id }) => id),
  });
  return [
    group(
      [areaName, region, "England"].filter(Boolean).join(", "),
      ({ code, kind }) => code === areaCode || code === regionCode || kind === "country",
    ),
    ...sets.map((set) => {
      const codes = neighbours.filter((row) => row.neighbour_set === set).map((row) => row.area_code);
      return group(`Statistical neighbours (set ${set})`, ({ id }) => codes.includes(id));
    }),
    ...(region ? [group(`Every authority of ${region}`, ({ id }) => inRegion.has(id))] : []),
    group("Every region", ({ kind }) => kind === "region"),
  ].filter((each) => each.areas.length > 0);
}
