import { formatNumber, isPlainNumber } from "../../lib/numbers.ts";
import { parsePeriod } from "../../lib/period.ts";
import { type Html, html } from "../html.ts";
import type { Metric, Observation, Publication } from "../publication.ts";
import { cell, countCell, unitWords } from "./figures.ts";
import { table } from "./table.ts";

const order = ["04", "05", "06", "07", "08", "09", "10", "11", "12", "01", "02", "03"];
const names = [
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
  "January",
  "February",
  "March",
];

/** Months down and financial years across: the figures of a monthly chart in a table that fits a page. */
export function monthGrid(publication: Publication, metric: Metric): Html {
  const rows = publication
    .observations(metric.metric)
    .filter((row) => row.period_type === "month" && row.breakdown === "all" && parsePeriod(row.period));
  const years = [...new Set(rows.map(financialYear))].toSorted().slice(-3);
  const find = (year: number, month: string) =>
    rows.find((row) => financialYear(row) === year && row.period_start.slice(5, 7) === month);
  return table(
    `${metric.title}: each month, ${unitWords(metric)}`,
    [
      { header: "Month", isRowHeader: true, cell: ({ name }) => name },
      ...years.map((year) => ({
        header: `${year} to ${year + 1}`,
        isNumber: true,
        cell: ({ month }: { month: string }) => monthCell(metric, find(year, month)),
      })),
    ],
    order.map((month, i) => ({ month, name: names[i] as string })),
  );
}

const financialYear = (row: Observation): number =>
  Number(row.period_start.slice(0, 4)) - (row.period_start.slice(5, 7) < "04" ? 1 : 0);

function monthCell(metric: Metric, row: Observation | undefined): Html | string {
  if (!row) return "";
  const value = cell(row.value, row.missing, (v) => formatNumber(v, metric.shape));
  return isPlainNumber(metric.shape) || row.value === null
    ? value
    : html`${value} <span class="unit">${countCell(metric, row)}</span>`;
}
