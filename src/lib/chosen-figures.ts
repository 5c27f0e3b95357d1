import type { CsvRow } from "./csv.ts";
import type { Choice, Offer, OfferedArea, OfferedMeasure, OfferedPeriod } from "./figure-choice.ts";

/** One figure of an area in a period. */
export interface Figure {
  /** The id of its measure, of its area in the offer, and of its period. */
  metric: string;
  area: string;
  period: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** Why there is no value, as the publisher gives it: c, k, low, u, x or z. */
  missing: string | null;
  status: string;
  source: string;
  /** Why it cannot be right. */
  implausible: string | null;
}

/** The chosen figures of one measure: a line an area, a column a period. */
export interface MeasureTable {
  measure: OfferedMeasure;
  periods: OfferedPeriod[];
  lines: { area: OfferedArea; figures: (Figure | undefined)[] }[];
}

/**
 * One table for each chosen measure, in the order of the offer. A period stands in it when a chosen area has a figure or
 * a code for it; an area without any keeps its line, so that nobody takes it for forgotten. Without an area there is no
 * table.
 */
export function tablesOf(figures: readonly Figure[], choice: Choice, offer: Offer): MeasureTable[] {
  const areas = offer.areas.filter(({ id }) => choice.areas.includes(id));
  if (areas.length === 0) return [];
  return offer.measures
    .filter(({ id }) => choice.measures.includes(id))
    .map((measure) => {
      const own = figures.filter((figure) => figure.metric === measure.id);
      const byPlace = new Map(own.map((figure) => [`${figure.area} ${figure.period}`, figure]));
      const used = new Set(own.map(({ period }) => period));
      const periods = offer.periods.filter(({ id }) => used.has(id));
      const lines = areas.map((area) => ({
        area,
        figures: periods.map((period) => byPlace.get(`${area.id} ${period.id}`)),
      }));
      return { measure, periods, lines };
    });
}

/** The columns of a download of figures. */
export const figureColumns = [
  "measure",
  "measure_title",
  "area_code",
  "area",
  "period",
  "period_end",
  "numerator",
  "denominator",
  "value",
  "unit",
  "code",
  "status",
  "source",
  "implausible",
  "edition",
] as const;

/** Figures as rows of a download, in the order of the offer: measure, area, period. */
export function figureRows(figures: readonly Figure[], offer: Offer): CsvRow[] {
  const measures = indexed(offer.measures);
  const areas = indexed(offer.areas);
  const periods = indexed(offer.periods);
  const position = ({ metric, area, period }: Figure) =>
    [measures.get(metric), areas.get(area), periods.get(period)].map((entry) => entry?.position ?? 0);
  return figures
    .map((figure) => ({ figure, at: position(figure) as [number, number, number] }))
    .sort(({ at: a }, { at: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ figure }) => {
      const measure = measures.get(figure.metric)?.item;
      const area = areas.get(figure.area)?.item;
      return {
        measure: figure.metric,
        measure_title: measure?.title,
        area_code: area?.code,
        area: area?.name,
        period: figure.period,
        period_end: periods.get(figure.period)?.item.end,
        numerator: figure.numerator,
        denominator: figure.denominator,
        value: figure.value,
        unit: measure?.unit,
        code: figure.missing,
        status: figure.status,
        source: figure.source,
        implausible: figure.implausible,
        edition: offer.edition,
      };
    });
}

const indexed = <Item extends { id: string }>(items: readonly Item[]) =>
  new Map(items.map((item, position) => [item.id, { item, position }]));
