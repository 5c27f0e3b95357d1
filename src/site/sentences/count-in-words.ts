import { parsePeriod } from "../../lib/period.ts";
import { monthInWords } from "../../lib/period-words.ts";
import { categoryLabel } from "../parts/category-label.ts";
import type { Publication } from "../publication.ts";

/** What a count of the attack on the public edition counts, and when. */
export interface NamedCount {
  metric: string;
  side: "numerator" | "denominator";
  breakdown: string;
  category: string;
  /** First and last month (`2019-04`); a snapshot has the last alone. */
  from: string | null;
  to: string;
}

const named =
  /^(?<metric>[a-z0-9-]+)\.(?<side>numerator|denominator)\|(?<breakdown>[^|]+)\|(?<category>[^|]+)\|(?:(?<from>\d{4}-\d{2})\.\.|end of )(?<to>\d{4}-\d{2})$/;

/** Takes the name of a count apart, such as `referrals.numerator|source|police|2019-04..2019-06`; null for any other. */
export function readCount(count: string): NamedCount | null {
  const parts = named.exec(count)?.groups;
  return parts ? ({ ...parts, from: parts.from ?? null } as unknown as NamedCount) : null;
}

/**
 * A count as a reader would name it: `Custodial sentences, April 2018 to March 2019`. Counts that no page prints are named by
 * what they follow from; what has no words stands as it is.
 */
export function countInWords(publication: Pick<Publication, "metrics" | "datasets">, count: string): string {
  const [kind, ...rest] = count.split("|");
  if (kind === "not") return "Those of a base who are not in its count";
  if (kind === "rest") return "What the groups that are told apart leave of the whole";
  if (kind === "difference")
    return `What a correction changed: ${countInWords(publication, rest.slice(0, 4).join("|"))}`;
  const read = readCount(count);
  const metric = publication.metrics.find(({ metric }) => metric === read?.metric);
  if (!read || !metric) return count;
  const base = read.side === "denominator" ? " (its base)" : "";
  const group =
    read.breakdown === "all" ? "" : `, ${categoryLabel(publication.datasets, metric, read.category)}`;
  return `${metric.title}${base}${group}, ${whenInWords(read)}`;
}

/** Which yearly report prints this very count, and on which line; null where none does. */
export function printedIn(
  { published }: Pick<Publication, "published">,
  count: string,
  value: number,
): string | null {
  const read = readCount(count);
  if (!read) return null;
  const fact = published.find((fact) => {
    const period = parsePeriod(fact.period ?? fact.heading_period ?? "");
    return (
      fact.value === value &&
      fact.metric === read.metric &&
      fact.gives === read.side &&
      fact.breakdown === read.breakdown &&
      fact.category === read.category &&
      period?.end.slice(0, 7) === read.to &&
      (read.from === null || period.start.slice(0, 7) === read.from)
    );
  });
  return fact ? `The annual report ${fact.report} prints ${value}, line ${fact.line}` : null;
}

function whenInWords({ from, to }: NamedCount): string {
  const last = monthInWords(`${to}-01`);
  if (from === null) return `end of ${last}`;
  if (from === to) return last;
  const first = monthInWords(`${from}-01`);
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.replace(/ \d{4}$/, "") : first} to ${last}`;
}
