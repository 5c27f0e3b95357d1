import { formatValue } from "../../lib/numbers.ts";
import { quarterHolding } from "../../lib/period.ts";
import { periodInWords } from "../../lib/period-words.ts";
import { bracketed, inWords } from "../../lib/shorthand.ts";
import { isPublic } from "../editions.ts";
import { type Content, type Html, html } from "../html.ts";
import { figureCode } from "../parts/figure-code.ts";
import { countOfBase, isOfBase, unitWords } from "../parts/figures.ts";
import { metricLink } from "../parts/metric-lines.ts";
import { registersOf, whatWeAsked } from "../parts/register-of-metric.ts";
import { revisedLines } from "../parts/revised-line.ts";
import { statusTags, verdictTag } from "../parts/tags.ts";
import type { Metric, Observation, Publication } from "../publication.ts";
import { howMany, type Pair } from "../sentences/how-many.ts";
import { howOld } from "../sentences/how-old.ts";
import { howWeCompare } from "../sentences/how-we-compare.ts";
import { isItReal } from "../sentences/is-it-real.ts";
import { populationOf } from "../sentences/populations-used.ts";
import { standingOf } from "../sentences/standing.ts";
import { noFigure, whatChanged } from "../sentences/what-changed.ts";
import { type Supply, whoOwns } from "../sentences/who-owns.ts";
import { newestShared, observationFor, type Series, seriesOf } from "../series.ts";
import type { Slots } from "../slots.ts";
import { aboutMetric, downloadsOf } from "./metric-about.ts";
import { breakdowns } from "./metric-breakdowns.ts";
import { places, regionName } from "./metric-places.ts";
import { overTime } from "./metric-time.ts";

/** The page of one metric: the questions of scrutiny in their order, then the figures, then what they mean. */
export function metricPage(publication: Publication, id: string): Slots {
  const metric = publication.metric(id);
  const series = seriesOf(publication, metric);
  const theme = publication.themes.find(({ id: theme }) => theme === metric.theme);
  return {
    title: () => metric.title,
    theme: () =>
      html`<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/themes/${metric.theme}/">${theme?.title ?? metric.theme}</a></li></ol></nav>`,
    definition: () => html`<p class="lede">${metric.definition}</p>`,
    headline: () => headline(series, suppliesOf(publication, series)),
    answers: () => answers(publication, series),
    "over-time": () => overTime(publication, series),
    breakdowns: () => breakdowns(publication, series),
    places: () => places(publication, series),
    registers: () => registersOf(publication, metric),
    about: () => aboutMetric(publication, series),
    downloads: () => downloadsOf(publication, metric),
  };
}

function headline(series: Series, supplies: Supply[]): Html {
  const { latest, metric } = series;
  const { verdict, finding } = standingOf(series);
  if (!latest)
    return html`<div class="headline"><p class="headline-finding">${verdictTag(verdict)} ${noFigure(series)}</p></div>`;
  const value = latest.value === null ? "No figure" : formatValue(latest.value, metric.shape);
  const rest =
    latest.value === null
      ? whyNoFigure(metric, latest)
      : restsOn(metric, latest.numerator, latest.denominator);
  return html`<div class="headline">
<p class="headline-value"><strong>${value}</strong> <span>${rest}</span></p>
<p class="headline-period">${metric.basis === "snapshot" ? "At the end of " : ""}${periodInWords(latest.period)} ${statusTags(latest.status)} ${figureCode(latest)}</p>
${latest.denominator_vintage ? html`<p class="headline-period">Divided by ${populationOf(latest)}</p>` : ""}
<p class="headline-finding">${verdictTag(verdict)} ${finding}</p>
${revisedLines(series)}
${supplies.filter(({ submission }) => !submission).map(({ expected }) => html`<p class="headline-gap">${verdictTag("not received")} ${expected.agency_name}, ${periodInWords(expected.quarter)}</p>`)}
</div>`;
}

/** `[c] suppressed to protect people`, and the one of count and base that is shown. */
function whyNoFigure({ shape, unit }: Metric, latest: Observation): Html {
  const missing = latest.missing ?? "x";
  const count = shape === "percentage" && isOfBase(latest) ? html`: ${countOfBase(latest)} ${unit}` : "";
  return html`${bracketed(missing)} ${inWords(missing)}${count}`;
}

function restsOn(metric: Metric, numerator: number | null, denominator: number | null): string {
  if (metric.shape === "count") return metric.unit;
  if (metric.shape === "money") return "";
  if (metric.shape === "rate")
    return `${unitWords(metric)}${numerator === null ? "" : `: ${formatValue(numerator, "count")} ${metric.unit}`}`;
  if (numerator === null || denominator === null) return unitWords(metric);
  return `${formatValue(numerator, "count")} of ${formatValue(denominator, "count")} ${metric.shape === "percentage" ? metric.unit : ""}`;
}

/** The questions of scrutiny, each with its answer. */
function answers(publication: Publication, series: Series): Html {
  const { metric, latest } = series;
  const pair = pairOf(publication, series);
  const supplies = suppliesOf(publication, series);
  const received = supplies
    .map(({ submission }) => submission?.received_at)
    .filter((at) => at !== undefined)
    .toSorted()
    .at(-1);
  const standing = standingOf(series);
  const isOpen = isPublic(publication);
  const questions: [string, Content][] = [
    ["What changed?", whatChanged(series)],
    ["Is it real?", html`${verdictTag(standing.verdict)} ${isItReal(series)}`],
    ["How do we compare?", howWeCompare(series, publication.areaName, regionName(publication, metric))],
    [
      metric.unit === "children" || metric.unit === "young people"
        ? `How many ${metric.unit} is that?`
        : "How many is that?",
      html`${howMany(series, pair, (period) => observationFor(publication, metric.metric, period))}${pair ? html` See ${metricLink(pair.metric)}.` : ""}`,
    ],
    [
      isOpen ? "Who owns it?" : "Who owns it, and is it signed?",
      whoOwns(metric, supplies, latest?.national_source ?? null),
    ],
    ...(isOpen
      ? []
      : ([["What did we ask, and what happened?", whatWeAsked(publication, metric)]] as [string, Content][])),
    ["How old is it?", howOld(metric, latest, received, publication.dataAsAt, isOpen)],
  ];
  return html`<dl class="answers">
${questions.map(([question, answer]) => html`<div><dt>${question}</dt><dd>${answer}</dd></div>\n`)}</dl>`;
}

/** People who are counted over a year have no figure for a quarter: then both stand for the newest period they share. */
function pairOf(publication: Publication, { metric, latest }: Series): Pair | undefined {
  const other = publication.metrics.find(({ metric: id }) => id === metric.pair);
  if (!other || !latest) return undefined;
  const row = observationFor(publication, other.metric, latest.period);
  const shared = row ? undefined : newestShared(publication, metric.metric, other.metric);
  return shared ? { metric: other, row: shared.other, own: shared.own } : { metric: other, row };
}

/** The returns behind the newest value, and any that is missing for the newest quarter. */
function suppliesOf(publication: Publication, { metric, latest }: Series): Supply[] {
  const datasets = metric.datasets.split(",").map((name) => name.trim());
  const isWindow = metric.basis === "rolling-12-months" || metric.basis === "cohort";
  const quarter = isWindow || !latest ? publication.latestQuarter : quarterHolding(latest.period_end).label;
  return publication.expected
    .filter(
      (expected) =>
        datasets.includes(expected.dataset) &&
        (expected.quarter === quarter ||
          (expected.quarter === publication.latestQuarter && expected.submission === null)),
    )
    .map((expected) => ({
      expected,
      submission: publication.submissions.find(({ submission }) => submission === expected.submission),
    }));
}
