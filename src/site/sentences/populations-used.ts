import { formatCount } from "../../lib/numbers.ts";
import { shortPeriod } from "../../lib/period-words.ts";
import type { Observation } from "../publication.ts";

/** `75,055 (mid-2019, first estimate)`: what a rate was divided by. Empty where no population was. */
export const populationOf = ({ denominator, denominator_vintage }: Observation): string =>
  denominator === null || denominator_vintage === null
    ? ""
    : `${formatCount(denominator)} (${denominator_vintage})`;

/** Which estimate each of a series of rates was divided by, in the order given: one phrase an estimate. */
export function populationsUsed(rows: Observation[]): string {
  const rates = rows.filter((row) => populationOf(row) !== "");
  const estimates = [...new Set(rates.map(populationOf))];
  return estimates
    .map((estimate) => {
      const own = rates
        .filter((row) => populationOf(row) === estimate)
        .map(({ period }) => shortPeriod(period));
      const [first, last] = [own[0], own.at(-1)];
      return `${estimate} for ${first === last ? first : `${first} until ${last}`}`;
    })
    .join("; ");
}
