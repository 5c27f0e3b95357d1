import { formatCount, formatValue } from "../../lib/numbers.ts";
import { dateInWords } from "../../lib/period-words.ts";
import { figuresInText, type Section, sectionOf, sectionsOf } from "../annual-report/section.ts";
import { type Html, html } from "../html.ts";
import { agreementTag } from "../parts/agreement.ts";
import { table } from "../parts/table.ts";
import type { Publication } from "../publication.ts";
import type { PublishedFact } from "../publication-rows.ts";
import type { Slots } from "../slots.ts";

/** The yearly reports whose figures the publication holds, newest first. */
export const reportsOf = (publication: Publication): string[] =>
  [...new Set(publication.published.map(({ report }) => report))].toSorted().toReversed();

/** The page of one yearly report: how much of it our returns give, then every figure, section by section. */
export function annualReportPage(publication: Publication, report: string): Slots {
  const facts = publication.published.filter((fact) => fact.report === report);
  if (facts.length === 0) throw new RangeError(`The publication holds no yearly report "${report}".`);
  const sections = sectionsOf(facts);
  return {
    title: () => `Annual report ${report}`,
    intro: () => intro(publication, facts),
    coverage: () => html`${coverage(facts)}${coverageBySection(sections)}`,
    different: () => different(publication, facts),
    sections: () => html`${sections.map((section) => sectionOf(publication, section))}`,
  };
}

const agreements = ["equal", "different", "printed only"] as const;

const countOf = (facts: PublishedFact[], agreement: PublishedFact["agreement"]): number =>
  facts.filter((fact) => fact.agreement === agreement).length;

function intro(publication: Publication, facts: PublishedFact[]): Html {
  const own = facts.filter(({ about }) => about === "own").length;
  const asAt = publication.dataAsAt ? ` Returns as at ${dateInWords(publication.dataAsAt)}.` : "";
  return html`<p class="lede">Every figure that the report prints, as printed, with its line, and whether the agencies’ returns give the same.</p>
<p>The report prints ${formatCount(facts.length)} figures: ${formatCount(own)} of its own and ${formatCount(facts.length - own)} that they are compared with.${asAt} ${publication.returnsStatus === "illustrative" ? "What is printed is real. What is computed comes from illustrative returns." : ""}</p>`;
}

const meaning: Record<PublishedFact["agreement"], string> = {
  equal: "Our returns give the same, within the rounding of the print",
  different: "Our returns give another number; the reason stands beside the figure",
  "printed only": "No return gives it; the reason stands beside the figure",
};

function coverage(facts: PublishedFact[]): Html {
  return table(
    `Of ${formatCount(facts.length)} printed figures`,
    [
      {
        header: "From our returns",
        isRowHeader: true,
        cell: (agreement: PublishedFact["agreement"]) => agreementTag(agreement),
      },
      { header: "Figures", isNumber: true, cell: (agreement) => formatCount(countOf(facts, agreement)) },
      {
        header: "Share",
        isNumber: true,
        cell: (agreement) => formatValue((100 * countOf(facts, agreement)) / facts.length, "percentage"),
      },
      { header: "Meaning", cell: (agreement) => meaning[agreement] },
    ],
    agreements,
  );
}

function coverageBySection(sections: Section[]): Html {
  return table(
    "By section of the report",
    [
      {
        header: "Section",
        isRowHeader: true,
        cell: ({ id, title }) => html`<a href="#${id}">${title}</a>`,
      },
      { header: "Figures", isNumber: true, cell: ({ facts }) => facts.length },
      ...agreements.map((agreement) => ({
        header: agreementTag(agreement),
        isNumber: true,
        cell: ({ facts }: Section) => countOf(facts, agreement),
      })),
    ],
    sections,
  );
}

/** What a reader should ask about first: figures that the returns do not give. */
function different(publication: Publication, facts: PublishedFact[]): Html {
  const rows = facts.filter(({ agreement }) => agreement === "different");
  if (rows.length === 0) return html`<p>Every figure that our returns give is the one that is printed.</p>`;
  return figuresInText(publication, "Figures that our returns do not give", rows, "elsewhere");
}
