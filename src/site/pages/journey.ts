import { countOf, formatCount, formatNumber } from "../../lib/numbers.ts";
import { periodInWords } from "../../lib/period-words.ts";
import { inWords } from "../../lib/shorthand.ts";
import { bars } from "../charts/bars.ts";
import { figure } from "../charts/draw.ts";
import { isPublic } from "../editions.ts";
import { type Html, html } from "../html.ts";
import { figureCode } from "../parts/figure-code.ts";
import { cell, valueInWords } from "../parts/figures.ts";
import { chartMark, metricLink } from "../parts/metric-lines.ts";
import { table } from "../parts/table.ts";
import { statusTags } from "../parts/tags.ts";
import type { Metric, Publication } from "../publication.ts";
import type { JourneyMeasure } from "../publication-rows.ts";
import { conversion } from "../sentences/conversion.ts";
import { observationFor } from "../series.ts";
import type { Slots } from "../slots.ts";

/** A step in one span: its leading count, and the measures that belong to it. */
interface Step {
  name: string;
  lead: JourneyMeasure;
  others: JourneyMeasure[];
}

const spans = ["year", "quarter"] as const;
type Span = (typeof spans)[number];

/** The page of a child's journey: each step with its numbers, then the same as a drawing and as tables. */
export function journeyPage(publication: Publication): Slots {
  return {
    steps: () => stepList(publication),
    chart: () => chart(publication),
    tables: () =>
      html`${spans.filter((span) => stepsOf(publication, span).length > 0).map((span) => spanTable(publication, span))}`,
  };
}

function stepsOf(publication: Publication, span: Span): Step[] {
  const rows = publication.journey.filter((row) => row.span === span);
  return rows
    .filter(({ part }) => part === "lead")
    .map((lead) => ({
      name: lead.step,
      lead,
      others: rows.filter((row) => row.position === lead.position && row !== lead),
    }));
}

const metricOf = (publication: Publication, row: JourneyMeasure): Metric | undefined =>
  publication.metrics.find(({ metric }) => metric === row.metric);

function stepList(publication: Publication): Html {
  const bySpan = spans.map((span) => stepsOf(publication, span)).filter((steps) => steps.length > 0);
  const [first] = bySpan;
  if (!first)
    return html`<p>${isPublic(publication) ? "No figure of any step is in the public edition." : "No agency sends returns to this site, so no step can be counted."}</p>`;
  return html`<ol class="journey">
${first.map(({ name, lead }, i) => {
  const metric = metricOf(publication, lead);
  const counts = metric
    ? html`<p>${metricLink(metric)}</p>
<ul>${bySpan.map((steps) => html`<li>${leadWords(publication, metric, steps[i] as Step, steps[i - 1])}</li>\n`)}</ul>`
    : html`<p>${isPublic(publication) ? "No figure of this step is in the public edition." : html`<strong>Not available.</strong> No agency sends a return that counts this step.`}</p>`;
  const others = bySpan.flatMap((steps) => steps[i]?.others ?? []);
  return html`<li><h3>${name}</h3>
${counts}
${besides(publication, others)}</li>
`;
})}</ol>`;
}

/** `April 2019 to March 2020: 446 children. 54.8 children for every 100 enquiries (446 children to 814 enquiries).` */
function leadWords(publication: Publication, metric: Metric, { lead }: Step, before: Step | undefined): Html {
  const count =
    lead.numerator === null
      ? `no count (${inWords(lead.missing ?? "x")})`
      : countOf(lead.numerator, metric.unit);
  const unitBefore = before && metricOf(publication, before.lead)?.unit;
  return html`${periodInWords(lead.period)}: <strong>${count}</strong>. ${conversion(lead, metric.unit, unitBefore, before?.lead.missing)} ${lead.status ? statusTags(lead.status) : ""} ${codeOf(publication, lead)}`;
}

/** The code of the figure that a step shows. */
function codeOf(publication: Publication, { metric, period }: JourneyMeasure): Html | "" {
  const row = observationFor(publication, metric, period);
  return row ? figureCode(row) : "";
}

/** What stands beside the count of a step: whether it was done in time, and what else is counted there. */
function besides(publication: Publication, all: JourneyMeasure[]): Html {
  const ids = [...new Set(all.map(({ metric }) => metric))];
  const measured = publication.metrics.filter(({ metric }) => ids.includes(metric));
  if (measured.length === 0) return html``;
  return html`<dl class="facts">${measured.map((metric) => {
    const rows = all.filter((row) => row.metric === metric.metric);
    return html`<div><dt>${metricLink(metric)}</dt><dd>${rows.map((row) => html`<span class="line">${periodInWords(row.period)}: ${valueInWords(metric, row)}. ${codeOf(publication, row)}</span>`)}</dd></div>`;
  })}</dl>`;
}

function chart(publication: Publication): Html {
  const steps = stepsOf(publication, "year");
  const hidden = steps.filter(({ lead }) => lead.missing === "c").map(({ name }) => name);
  const counted = steps.flatMap(({ name, lead }) => {
    const metric = metricOf(publication, lead);
    return metric && lead.numerator !== null
      ? [{ name, value: lead.numerator, unit: metric.unit, status: lead.status ?? "", period: lead.period }]
      : [];
  });
  const [first, last] = [counted[0], counted.at(-1)];
  if (!first || !last || first === last) return html``;
  const words = ({ value, unit }: (typeof counted)[number]) => `${formatCount(value)} ${unit}`;
  return figure(
    {
      id: "journey-chart",
      title: `${words(first)} at the first step${hidden.length > 0 ? " shown" : ""}, ${words(last)} at the last`,
      subtitle: `The number at each step, each in its own unit, ${publication.areaName}, ${periodInWords(first.period)}`,
      description: `Bars in the order of the steps: ${counted.map((step) => `${step.name} ${words(step)}`).join(", ")}. ${hidden.length > 0 ? `Not drawn, because suppressed: ${hidden.join(", ")}. ` : ""}The bars are counts of one period, not shares of each other.`,
    },
    (size) =>
      bars(
        counted.map((step) => ({
          name: step.name,
          value: step.value,
          label: size === "wide" ? words(step) : formatCount(step.value),
        })),
        chartMark(counted.map(({ status }) => status)),
        size,
      ),
  );
}

function spanTable(publication: Publication, span: Span): Html {
  const steps = stepsOf(publication, span);
  return table(
    `Each step, ${periodInWords(steps[0]?.lead.period ?? "")}`,
    [
      { header: "Step", isRowHeader: true, cell: ({ name }) => name },
      {
        header: "Number",
        isNumber: true,
        cell: ({ lead }) =>
          html`<strong>${cell(lead.numerator, lead.missing ?? "x", formatCount)}</strong> <span class="unit">${metricOf(publication, lead)?.unit}</span>`,
      },
      {
        header: "For every 100 of the step before",
        isNumber: true,
        cell: (step) =>
          step.lead.position === 1
            ? ""
            : cell(step.lead.per_100, whyNoRatio(steps, step), (value) => formatNumber(value, "rate")),
      },
      { header: "Done in time", cell: (step) => inTime(publication, step) },
    ],
    steps,
  );
}

/** Suppressed where either count is; else not available. */
const whyNoRatio = (steps: Step[], step: Step): string =>
  [step, steps[steps.indexOf(step) - 1]].some((each) => each?.lead.missing === "c") ? "c" : "x";

function inTime(publication: Publication, { others }: Step): Html {
  return html`${others
    .filter(({ part }) => part === "in time")
    .map((row) => {
      const metric = metricOf(publication, row);
      return metric ? html`<span class="line">${metric.title}: ${valueInWords(metric, row)}</span>` : "";
    })}`;
}
