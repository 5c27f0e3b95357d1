import type { Warehouse } from "../warehouse/warehouse.ts";
import { didYouMean, type MetricFault } from "./metric-fault.ts";
import type { Metric } from "./read-metrics.ts";

const numeric = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL\(.*\)|"NULL")$/;
/** The codes of accepted figures are an enum (`figure_code`); a metric may also write one as text. */
const code = /^(VARCHAR|ENUM\('c', 'x', 'z', 'e'\)|"NULL")$/;
const expected = {
  required: { period: /^VARCHAR$/, area_code: /^VARCHAR$/, numerator: numeric, denominator: numeric },
  optional: { breakdown: /^VARCHAR$/, category: /^VARCHAR$/, missing: code, reported: /^VARCHAR$/ },
};

/** The names of the columns that a metric's query gives, and what is wrong with them, found without running it. */
export async function checkColumns(
  warehouse: Warehouse,
  metric: Metric,
): Promise<{ columns: string[]; faults: MetricFault[] }> {
  const line = firstLineOfQuery(metric);
  let described: { column_name: string; column_type: string }[];
  try {
    described = await warehouse.rows(`describe ${metric.text}`);
  } catch (error) {
    return { columns: [], faults: [databaseFault(metric, error as Error)] };
  }
  const fault = (found: string, expected: string, mend: string) => ({
    file: metric.file,
    line,
    field: "sql",
    found,
    expected,
    mend,
  });
  const known: Record<string, RegExp> = { ...expected.required, ...expected.optional };
  const given = described.map((column) => column.column_name);
  const missing = Object.keys(expected.required)
    .filter((name) => !given.includes(name))
    .map((name) => fault(`the columns ${given.join(", ")}`, `a column ${name}`, mendFor(name)));
  const wrong = described.flatMap(({ column_name: name, column_type: type }) => {
    const wanted = known[name];
    if (!wanted) {
      const all = Object.keys(known);
      return [
        fault(`a column ${name}`, `only ${all.join(", ")}`, didYouMean(name, all, "Leave the column out.")),
      ];
    }
    if (wanted.test(type)) return [];
    const kind = wanted === numeric ? "a number" : "text (varchar)";
    return [fault(`${name} of type ${type.toLowerCase()}`, `${name} as ${kind}`, mendFor(name))];
  });
  const half = given.includes("breakdown") !== given.includes("category");
  const pair = half
    ? [
        fault(
          `the columns ${given.join(", ")}`,
          "breakdown and category together, or neither",
          "Add the other.",
        ),
      ]
    : [];
  return { columns: given, faults: [...missing, ...wrong, ...pair] };
}

const mendFor = (column: string): string =>
  ({
    period:
      "Give the month, quarter or window of the row as it stands in the view: select quarter as period.",
    area_code: "Give the area_code of the view.",
    numerator: "Give the number counted as numerator.",
    denominator: "Give the number that it is divided by, or null as denominator for counts and rates.",
  })[column] ?? `Change the column ${column}.`;

/** A fault from an error of DuckDB, at the line of the file that it names. */
export function databaseFault(metric: Metric, error: Error): MetricFault {
  const line = /^LINE (\d+):/m.exec(error.message)?.[1];
  return {
    file: metric.file,
    line: line ? Number(line) : firstLineOfQuery(metric),
    field: "sql",
    found: (error.message.split("\n\nLINE")[0] ?? "").replaceAll("\n", " "),
    expected: "a query that DuckDB can run on the views of the datasets",
    mend: "Correct the query; los sql tries one out.",
  };
}

/** The line of the file on which the query, after the front matter, starts. */
export const firstLineOfQuery = (metric: Metric): number =>
  metric.text.slice(0, metric.text.lastIndexOf(metric.sql)).split("\n").length;
