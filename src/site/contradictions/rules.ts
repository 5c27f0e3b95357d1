/** What a rule of `sql/checks/published/` looks for, for readers. */
export interface RuleWords {
  title: string;
  /** What must hold, in a sentence. */
  holds: string;
}

/** The rules in the order in which readers meet them: figures first, then periods and comparisons, then words. */
const words: Record<string, RuleWords> = {
  "one-value-for-one-fact": {
    title: "One fact with two values",
    holds: "A figure is the same wherever a report prints it.",
  },
  "total-is-sum-of-parts": {
    title: "A total that is not the sum of its parts",
    holds: "Printed parts add up to the printed whole, or the report says what is left out.",
  },
  "part-above-its-whole": {
    title: "A part above its whole",
    holds: "No part and no numerator is larger than the whole that it is part of.",
  },
  "units-of-one-subject": {
    title: "One number in two units",
    holds: "Children and conferences, people and modules are counted apart and named.",
  },
  "share-is-numerator-over-base": {
    title: "A share that its numbers do not give",
    holds: "Numerator divided by base gives the printed share, within its rounding.",
  },
  "shares-sum-to-100": {
    title: "Shares that do not come to 100%",
    holds: "Shares of one whole come to 100% within rounding, or the report says what the rest is.",
  },
  "share-of-whole-people": {
    title: "A share of less than a person",
    holds: "A share is nothing or at least 100 divided by its base, and is of whole people.",
  },
  "scale-outlier-in-column": {
    title: "A fraction among percentages",
    holds: "A share is of about the size of the others in its column.",
  },
  "shares-imply-one-base": {
    title: "Shares that need two bases",
    holds: "Counts and shares of one whole lead back to one base.",
  },
  "percentage-above-100": { title: "More than 100%", holds: "No share of a whole is above 100%." },
  "population-gives-the-rates": {
    title: "A population that does not give the rates",
    holds: "The printed population is the one that the printed rates are worked out on.",
  },
  "rates-share-a-denominator": {
    title: "Rates that need two populations",
    holds: "Rates of one population lead back to one number of children.",
  },
  "income-covers-spend": {
    title: "More spent than came in",
    holds: "Income and what is drawn from reserves cover the spend.",
  },
  "printed-and-national-file": {
    title: "Another figure in the national file",
    holds: "What is printed is what the national file gives for the same measure and period.",
  },
  "england-within-authorities": {
    title: "England outside its authorities",
    holds: "A figure for England lies between those of the lowest and the highest authority.",
  },
  "period-in-heading-and-text": {
    title: "One period in the heading, another in the text",
    holds: "A figure is for the period that the heading above it says.",
  },
  "period-of-the-report": {
    title: "A figure of another year",
    holds: "What a report gives as its own is of the year that it covers.",
  },
  "comparison-with-itself": {
    title: "A period compared with itself",
    holds: "A figure is compared with one of an earlier period.",
  },
  "year-is-a-year": {
    title: "A year that is none",
    holds: "The second half of a year follows the first, as in 2019-20.",
  },
  "change-agrees-with-its-figures": {
    title: "A change that the figures do not give",
    holds: "A printed change is the one between the printed figures, of the count or of the rate.",
  },
  "count-and-rate-change-alike": {
    title: "A rate that does not move with its count",
    holds: "A count and its rate change alike, as a population seldom moves by 2% in a year.",
  },
  "per-cent-or-points": {
    title: "Per cent or percentage points",
    holds: "The difference of two percentages says which of the two it is.",
  },
  "comparator-of-another-year": {
    title: "A comparator of another year",
    holds: "England, London and similar areas are compared for the same period.",
  },
  "comparator-year-not-stated": {
    title: "A comparator without a year",
    holds: "Every national or regional figure says the year that it is for.",
  },
  "claim-against-figures": {
    title: "Words that the figures do not bear out",
    holds: "Higher, lower, steady, majority and positive are what the printed figures show.",
  },
  "claim-without-figure": {
    title: "Words without a figure",
    holds: "A comparison in words stands beside the figure that it compares with.",
  },
  "significant-by-test": {
    title: "Significant, but no more than chance",
    holds: "A difference is called significant only where chance does not explain it.",
  },
  "one-state-for-one-thing": {
    title: "One thing in two states",
    holds: "A review or a case is described in one way throughout.",
  },
};

/** The rules' identifiers in their order. */
export const ruleOrder: readonly string[] = Object.keys(words);

/** What a rule is called; a rule that nobody has described yet bears its own name. */
export const ruleWords = (rule: string): RuleWords =>
  words[rule] ?? { title: rule.replaceAll("-", " "), holds: "" };
