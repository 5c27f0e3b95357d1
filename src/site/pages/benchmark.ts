import { countOf, formatValue } from "../../lib/numbers.ts";
import { whenInWords } from "../../lib/period-words.ts";
import { inWords } from "../../lib/shorthand.ts";
import { type Benchmark, benchmarkOf, benchmarkYears, isKeptBack } from "../benchmark.ts";
import { type Html, html } from "../html.ts";
import { contents } from "../parts/contents.ts";
import { unitWords, valueInWords } from "../parts/figures.ts";
import { metricLink } from "../parts/metric-lines.ts";
import { statusTags, verdictTag } from "../parts/tags.ts";
import type { Publication } from "../publication.ts";
import { howWeCompare } from "../sentences/how-we-compare.ts";
import { everLast } from "../sentences/place-over-the-years.ts";
import { setAgainst } from "../series.ts";
import type { Slots } from "../slots.ts";
import { funnelSection } from "./benchmark-funnel.ts";
import { rankingTable } from "./benchmark-ranking.ts";
import { changesBetweenReleases, releases } from "./benchmark-releases.ts";
import { setChoice, setSections, setsBesideEachOther } from "./benchmark-sets.ts";
import { placesByYear } from "./benchmark-years.ts";
import { comparatorTable } from "./metric-comparators.ts";

/** One metric among all authorities: where, whether that is real, against whom, and what the releases changed. */
export function benchmarkPage(publication: Publication, id: string): Slots {
  const benchmark = benchmarkOf(publication, publication.metric(id));
  const { metric, ranking } = benchmark;
  const theme = publication.themes.find(({ id: known }) => known === metric.theme);
  const changes = publication.nationalChanges(id).length;
  return {
    title: () => metric.title,
    crumbs: () =>
      html`<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/benchmarks/">Benchmarks</a></li><li><a href="/themes/${metric.theme}/">${theme?.title ?? metric.theme}</a></li></ol></nav>`,
    lede: () => lede(publication, benchmark),
    headline: () => headline(publication, benchmark),
    comparison: () => comparison(publication, benchmark),
    contents: () =>
      contents([
        { id: "place-in-every-year", title: "Place in every year", note: "" },
        { id: "old-and-new-neighbour-sets", title: "Old and new neighbour sets", note: "" },
        { id: "more-than-chance", title: "More than chance?", note: "" },
        { id: "all-authorities-by-name", title: "All authorities by name", note: `${ranking.length} areas` },
        {
          id: "changed-between-releases",
          title: "Changed between releases",
          note: changes === 1 ? "1 figure" : `${changes} figures`,
        },
      ]),
    "set-choice": () => setChoice(benchmark),
    "set-sections": () => setSections(publication, benchmark),
    sets: () => setsBesideEachOther(publication, benchmark),
    years: () => placesByYear(publication, benchmark),
    funnel: () => funnelSection(publication, benchmark),
    ranking: () => rankingTable(publication, benchmark),
    changes: () => changesBetweenReleases(publication, benchmark),
    releases: () => releases(publication, benchmark),
  };
}

function lede({ areaName }: Publication, { metric, home, ranking, publishedPeriod }: Benchmark): Html {
  const when = whenInWords(publishedPeriod, metric.basis);
  const own =
    home?.value == null
      ? `${areaName} has no figure (${inWords(home?.missing ?? "x")})`
      : `${areaName} had ${valueInWords(metric, home)}`;
  const others = ranking.filter(({ rank }) => rank !== null).length;
  return html`<p class="lede">${when} ${own}. ${countOf(others, "authorities")} had a figure.</p>`;
}

function headline({ areaName }: Publication, benchmark: Benchmark): Html {
  const { metric, home, series, period, england } = benchmark;
  const against = series.comparison(period, "england");
  const value = home?.value == null ? "No figure" : formatValue(home.value, metric.shape);
  const verdict =
    england?.implausible != null
      ? html`<s>England ${formatValue(england.value ?? 0, metric.shape)}</s><span class="unseen"> struck out</span> cannot be right, so nothing is judged by it`
      : isKeptBack(benchmark)
        ? html`Nothing is said of a figure that is not shown`
        : against
          ? html`${verdictTag(against.verdict)} beside England${against.comparator_value === null ? "" : `, ${formatValue(against.comparator_value, metric.shape)}`}`
          : html`Nothing to set it against`;
  return html`<div class="headline">
<p class="headline-value"><strong>${value}</strong> <span>${areaName}, ${unitWords(metric)}</span></p>
<p class="headline-period">${whenInWords(period, metric.basis)} ${home?.status ? statusTags(home.status) : ""}</p>
<p class="headline-finding">${verdict}</p>
</div>`;
}

/** The comparison in words, whether it was ever the last, and every comparator in one table. */
function comparison(publication: Publication, benchmark: Benchmark): Html {
  const { metric, series, period, region } = benchmark;
  const { areaName } = publication;
  const years = benchmarkYears(publication, benchmark, undefined);
  const places = years.flatMap(({ place }) => place ?? []);
  const without = years.filter(({ home }) => home === null).map((year) => year.period);
  const rows = setAgainst(series, period);
  return html`<p>${howWeCompare(series, areaName, region?.area_name, period)}</p>
<p>${everLast(metric, areaName, places, without)}</p>
${rows.length > 0 ? comparatorTable(`${areaName} set against others, ${unitWords(metric)}`, metric, rows, region?.area_name) : ""}
<p>What the measure means, its quarters and its owner: ${metricLink(metric)}. <a href="/about/method/#comparison-with-other-places">How the rank and the verdicts are judged</a>.</p>`;
}
