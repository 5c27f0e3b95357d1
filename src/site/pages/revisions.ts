import { countOf, formatCount, isPlainNumber } from "../../lib/numbers.ts";
import { dateInWords, periodInWords, shortPeriod } from "../../lib/period-words.ts";
import { reasonCodes, revisionReasons } from "../../lib/revision-reason.ts";
import { type Html, html } from "../html.ts";
import { categoryLabel } from "../parts/category-label.ts";
import { figureCode, printedCode } from "../parts/figure-code.ts";
import { cell } from "../parts/figures.ts";
import { metricAddress } from "../parts/metric-lines.ts";
import { revisionsAddress } from "../parts/revised-line.ts";
import { type Column, table } from "../parts/table.ts";
import { capital, verdictTag } from "../parts/tags.ts";
import type { Metric, Publication } from "../publication.ts";
import type { Revision, SeenDay, Vintage } from "../revision-rows.ts";
import { seenValue, whyRevised } from "../sentences/revised.ts";
import { seriesOf } from "../series.ts";
import type { Slots } from "../slots.ts";

/** The metrics of which a figure has changed since somebody saw it, in the order of the site. */
export const revisedMetrics = (publication: Publication): Metric[] =>
  publication.metrics.filter(({ metric }) => publication.revisions(metric).length > 0);

/** Every figure that has changed, by the meeting that saw it otherwise; what turned a verdict comes first. */
export function revisionsPage(publication: Publication): Slots {
  const all = revisedMetrics(publication).flatMap(({ metric }) => publication.revisions(metric));
  return {
    summary: () => summary(publication, all),
    days: () => html`${publication.seenDays.map((day) => sinceDay(publication, day, all))}`,
    reasons: () =>
      html`<dl>${reasonCodes.map((code) => html`<div><dt>${capital(code)}</dt><dd>${capital(revisionReasons[code])}.</dd></div>\n`)}</dl>`,
  };
}

function summary(publication: Publication, all: Revision[]): Html {
  if (publication.seenDays.length === 0) {
    return html`<p>No meeting is registered for which there are figures, and no return has been sent again.</p>`;
  }
  const figures = new Set(all.map((row) => `${row.metric} ${row.period} ${row.breakdown} ${row.category}`));
  return html`<p>${
    all.length === 0
      ? "No figure reads otherwise now than when it was seen."
      : `${formatCount(figures.size)} figures of ${countOf(revisedMetrics(publication).length, "measures")} have changed since somebody saw them.`
  } The site as a meeting saw it can be built again at any time, byte for byte, with <code>los build --as-seen</code> and the day.</p>`;
}

const nameOf = ({ seen_at, meetings }: SeenDay): string =>
  meetings ? `${meetings}, ${dateInWords(seen_at)}` : dateInWords(seen_at);

/** What has changed since one day: headlines in the rhythm of their measure, and how many more there are. */
function sinceDay(publication: Publication, day: SeenDay, all: Revision[]): Html {
  const since = all.filter(({ seen_at }) => seen_at === day.seen_at);
  const shown = since.filter((row) => isLeading(publication, row));
  const flips = shown.filter(({ is_flip }) => is_flip);
  const rest = shown.filter(({ is_flip }) => !is_flip);
  return html`<section><h2 id="since-${day.seen_at}">Since ${nameOf(day)}</h2>
<p>${
    since.length === 0
      ? "Every figure that was seen then reads the same now."
      : `${countOf(since.length, "figures")} read otherwise now; ${flips.length === 0 ? "no verdict has changed" : `${countOf(flips.length, "verdicts")} ${flips.length === 1 ? "has" : "have"} changed`}. ${since.length > shown.length ? `Here stand quarters and years; the other ${formatCount(since.length - shown.length)} stand on the page of each measure.` : ""}`
  }</p>
${flips.length > 0 ? revisionTable(publication, `Verdicts that have changed since ${nameOf(day)}`, flips) : ""}
${rest.length > 0 ? revisionTable(publication, `${flips.length > 0 ? "Other figures" : "Figures"} that have changed since ${nameOf(day)}`, rest) : ""}</section>
`;
}

/** A headline figure of the periods that its page leads with, or of a whole year. */
function isLeading(publication: Publication, { metric, breakdown, period_type }: Revision): boolean {
  const rhythm = seriesOf(publication, publication.metric(metric)).latest?.period_type;
  return breakdown === "all" && (period_type === rhythm || period_type === "financial-year");
}

/** What somebody mended comes first, what only came late or was estimated anew after it. */
const causes: Revision["cause"][] = ["return sent again", "first return", "population"];

function revisionTable(publication: Publication, caption: string, rows: Revision[]): Html {
  const sorted = rows.toSorted(
    (a, b) =>
      causes.indexOf(a.cause) - causes.indexOf(b.cause) ||
      a.metric.localeCompare(b.metric) ||
      b.period_end.localeCompare(a.period_end),
  );
  return table(caption, columns(publication), sorted, {
    kind: "printed",
    section: ({ metric, seen_at, is_flip, cause }) => ({
      id: `${metric}-${seen_at}-${cause.replaceAll(" ", "-")}${is_flip ? "-verdict" : ""}`,
      title: publication.metric(metric).title,
    }),
  });
}

function columns(publication: Publication): Column<Revision>[] {
  const metricOf = (row: Revision) => publication.metric(row.metric);
  return [
    {
      header: "Figure",
      isRowHeader: true,
      cell: (row) =>
        html`<a href="${revisionsAddress(row.metric)}">${periodInWords(row.period)}</a>${row.breakdown === "all" ? "" : html` <span class="unit">${categoryLabel(publication.datasets, metricOf(row), row.category)}</span>`} <span class="unit">${row.new_figure ? figureCode({ ...row, figure: row.new_figure }) : printedCode(row.old_figure)}</span>`,
    },
    {
      header: "As seen then",
      isNumber: true,
      cell: (row) =>
        seen(metricOf(row), row.old_value, row.old_missing, row.old_numerator, row.old_denominator),
    },
    {
      header: "Now",
      isNumber: true,
      cell: (row) =>
        html`<strong>${seen(metricOf(row), row.new_value, row.new_missing, row.new_numerator, row.new_denominator)}</strong>`,
    },
    {
      header: "Verdict against a year before",
      cell: ({ is_flip, old_verdict, new_verdict }) =>
        is_flip
          ? html`${verdictTag(old_verdict ?? "")} then, ${verdictTag(new_verdict ?? "")} now`
          : new_verdict
            ? html`${verdictTag(new_verdict)} as then`
            : html`<span class="missing">none</span>`,
    },
    { header: "Why", cell: whyCell },
    { header: "Who", cell: whoCell },
  ];
}

/** A value with what it rests on. */
function seen(
  metric: Metric,
  value: number | null,
  missing: string | null,
  numerator: number | null,
  denominator: number | null,
): Html {
  const words = seenValue(metric, value, missing);
  if (value === null || numerator === null || isPlainNumber(metric.shape)) return html`${words}`;
  const base = denominator === null ? "" : ` of ${formatCount(denominator)}`;
  return html`${words} <span class="unit">${formatCount(numerator)}${base}</span>`;
}

function whyCell(row: Revision): Html {
  const { code, words } = whyRevised(row);
  return html`${code ? html`<strong>${capital(code)}</strong>: ` : ""}${words}`;
}

function whoCell({ cause, agency_name, received_at, signed_by, signed_at }: Revision): Html {
  if (cause === "population") return html`The publisher of the estimate`;
  const signed = signed_by
    ? `signed by ${signed_by}${signed_at ? `, ${dateInWords(signed_at)}` : ""}`
    : "not signed";
  return html`${agency_name ?? "Not known"} <span class="unit">${signed}${received_at ? `; received ${dateInWords(received_at)}` : ""}</span>`;
}

/** One measure: its figures as each meeting saw them, and every change. */
export function revisedMetricPage(publication: Publication, id: string): Slots {
  const metric = publication.metric(id);
  const rows = publication.revisions(id);
  return {
    crumbs: () =>
      html`<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a href="/revisions/">Figures that have changed</a></li></ol></nav>`,
    title: () => html`${metric.title}: what was seen`,
    lede: () =>
      html`<p class="lede">What each meeting saw of <a href="${metricAddress(id)}">${metric.title}</a>, and what stands now.</p>`,
    triangle: () => triangle(publication, metric),
    changes: () =>
      table(
        `Changed figures: ${metric.title}`,
        [
          ...columns(publication).slice(0, 1),
          { header: "Seen on", cell: ({ seen_at }) => dateInWords(seen_at) },
          ...columns(publication).slice(1),
        ],
        rows,
        { kind: "printed" },
      ),
  };
}

/** Periods down, meetings across: what each saw. A cell whose figure has changed since says so. */
function triangle(publication: Publication, metric: Metric): Html {
  const { main } = seriesOf(publication, metric);
  const vintages = publication.vintages(metric.metric);
  const days = publication.seenDays
    .map(({ seen_at }) => seen_at)
    .filter((day) => vintages.some(({ seen_at }) => seen_at === day))
    .toSorted();
  const at = new Map(vintages.map((row) => [`${row.seen_at} ${row.period}`, row]));
  const changed = new Set(
    publication
      .revisions(metric.metric)
      .filter(({ breakdown }) => breakdown === "all")
      .map(({ seen_at, period }) => `${seen_at} ${period}`),
  );
  const seenCell = (row: Vintage | undefined, key: string): Html =>
    row
      ? html`${cell(row.value, row.missing, (value) => seenValue(metric, value, null))}${changed.has(key) ? html` <strong>changed</strong>` : ""}`
      : html`<span class="missing">not yet</span>`;
  return html`<p>A figure that reads otherwise now is marked “changed”. On the days of meetings that have no column every figure read as it does now.</p>
${table(
  `${metric.title} as seen on each day`,
  [
    { header: "Period", isRowHeader: true, cell: ({ period }: { period: string }) => shortPeriod(period) },
    ...days.map((day) => ({
      header: dateInWords(day),
      isNumber: true,
      cell: ({ period }: { period: string }) => seenCell(at.get(`${day} ${period}`), `${day} ${period}`),
    })),
    {
      header: "Now",
      isNumber: true,
      cell: (row) => cell(row.value, row.missing, (value) => seenValue(metric, value, null)),
    },
  ],
  main,
)}`;
}
