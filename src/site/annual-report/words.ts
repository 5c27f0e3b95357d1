import { singular } from "../../lib/numbers.ts";
import { parsePeriod } from "../../lib/period.ts";
import { periodInWords, shortPeriod } from "../../lib/period-words.ts";
import { categoryLabel } from "../parts/category-label.ts";
import { capital } from "../parts/tags.ts";
import type { Metric, Publication } from "../publication.ts";
import type { PublishedFact } from "../publication-rows.ts";
import type { Words } from "./grid.ts";

const aboutWords: Record<PublishedFact["about"], string> = {
  own: "",
  previous: "period before",
  earlier: "earlier",
  national: "England",
  region: "region",
  neighbours: "similar areas",
  target: "target",
  threshold: "threshold",
};

const inUnit = ({ unit }: PublishedFact) => unit.replaceAll("GBP", "£");

const measureWords: Record<PublishedFact["measure"], (fact: PublishedFact) => string> = {
  count: inUnit,
  share: () => "per cent",
  rate: inUnit,
  change: (fact) => `change, ${inUnit(fact)}`,
  "change-percent": () => "change, per cent",
  "change-points": () => "change, percentage points",
  "difference-percent": () => "difference, per cent",
  average: (fact) => `average, ${inUnit(fact)}`,
  rank: () => "rank",
  money: () => "pounds",
  text: inUnit,
};

/** An identifier as words, its abbreviations in their own letters: `cme-referrals-2018-19` as `CME referrals 2018-19`. */
export const spelledOut = ({ glossary }: Publication, id: string): string =>
  id
    .split(/-(?!\d)|(?<!\d)-/)
    .map(
      (word) =>
        glossary.find(({ term, isAbbreviation }) => isAbbreviation && term.toLowerCase() === word)?.term ??
        word,
    )
    .join(" ");

/** The metric that a figure is of, where the publication holds it. */
export const metricOf = (publication: Publication, { metric, subject }: PublishedFact): Metric | undefined =>
  publication.metrics.find((known) => known.metric === metric) ??
  publication.metrics.find((known) => known.metric === subject);

/** How the figures of a report are named: by the titles of our measures where there are any. */
export const wordsFor = (publication: Publication): Words => ({
  subject: (fact) =>
    publication.metrics.find(({ metric }) => metric === fact.subject)?.title ??
    capital(spelledOut(publication, fact.subject)),
  category: (fact) => {
    if (fact.category === "all") return fact.breakdown === "all" ? "" : "All";
    const metric = metricOf(publication, fact);
    return metric
      ? categoryLabel(publication.datasets, metric, fact.category)
      : capital(spelledOut(publication, fact.category));
  },
  period: ({ period }) => (period ? shortPeriod(period) : "no period printed"),
  about: ({ about }) => aboutWords[about],
  measure: (fact) => measureWords[fact.measure](fact),
});

/** A year as reports name it, such as `2019-20`, and any other period in short. */
export function shortYear(label: string): string {
  const type = parsePeriod(label)?.type ?? "";
  return /-year$/.test(type) ? label.replace(/^[AC]Y /, "") : shortPeriod(label);
}

/** `April 2019 to March 2020`; and what the heading says where that is another period. */
export function printedPeriod({ period, heading_period }: PublishedFact): string {
  if (!period)
    return heading_period ? `${periodInWords(heading_period)}, by the heading` : "no period printed";
  return heading_period && heading_period !== period
    ? `${periodInWords(period)}; the heading says ${periodInWords(heading_period)}`
    : periodInWords(period);
}

const written = (value: number): string =>
  value.toLocaleString("en-GB", { maximumFractionDigits: 3 }).replace(/^-/, "−");

/** A printed figure in its unit: `314 children`, `82%`, `£17,836`, `8 to 10 weeks`. */
export function printedValue(fact: PublishedFact): string {
  const number = fact.to === null ? written(fact.value) : `${written(fact.value)} to ${written(fact.to)}`;
  if (fact.measure === "money") return `£${number}`;
  if (fact.unit === "%") return `${number}%`;
  if (fact.measure === "rank") return `rank ${number}`;
  return `${number} ${number === "1" ? singular(fact.unit) : fact.unit}`;
}

/** What our returns give, in as many decimals as are printed and one more. */
export function computedValue({ computed_value, value }: PublishedFact): string {
  if (computed_value === null) return "";
  const decimals = (String(value).split(".")[1]?.length ?? 0) + 1;
  return written(Number(computed_value.toFixed(Math.min(decimals, 3))));
}
