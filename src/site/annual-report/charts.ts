import { bars } from "../charts/bars.ts";
import { smallFigure } from "../charts/draw.ts";
import { type Html, html } from "../html.ts";
import { capital } from "../parts/tags.ts";
import type { Publication } from "../publication.ts";
import type { PublishedFact } from "../publication-rows.ts";
import { type PrintedSeries, seriesIn } from "./series.ts";
import { printedPeriod, printedValue, shortYear, wordsFor } from "./words.ts";

/** Small charts of what a section prints as a series; the tables beside them hold the figures. */
export function seriesCharts(publication: Publication, section: string, facts: PublishedFact[]): Html {
  const series = seriesIn(facts);
  if (series.length === 0) return html``;
  return html`<div class="printed-charts">${series.map((each, i) => seriesChart(publication, `${section}-chart-${i + 1}`, each))}</div>`;
}

function seriesChart(publication: Publication, id: string, { over, facts }: PrintedSeries): Html {
  const words = wordsFor(publication);
  const [first, last] = [facts[0] as PublishedFact, facts.at(-1) as PublishedFact];
  const name = (fact: PublishedFact) =>
    over === "periods" ? shortYear(fact.period ?? "") : words.category(fact);
  const part = over === "periods" ? words.category(first) : "";
  const subject = [words.subject(first), part].filter(Boolean).join(", ");
  return smallFigure(
    {
      id,
      title:
        over === "periods"
          ? `${subject}: ${printedValue(first)} in ${name(first)}, ${printedValue(last)} in ${name(last)}`
          : `${name(first)}: ${printedValue(first)}, the largest of ${facts.length} that are printed`,
      subtitle:
        over === "periods"
          ? `As printed, ${words.measure(first)}`
          : `${subject}, ${words.measure(first)}, as printed, ${printedPeriod(first)}`,
      description: `Bars: ${facts.map((fact) => `${name(fact)} ${printedValue(fact)}`).join(", ")}.`,
    },
    (size) =>
      bars(
        facts.map((fact) => ({ name: capital(name(fact)), value: fact.value, label: label(fact) })),
        "",
        size,
      ),
  );
}

/** The number alone where the subtitle gives the unit. */
const label = (fact: PublishedFact): string =>
  fact.unit === "%" || fact.measure === "money"
    ? printedValue(fact)
    : fact.value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
