import { formatCount, formatNumber, formatValue } from "../../lib/numbers.ts";
import { periodInWords, shortPeriod } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import { cell, countCell, unitWords } from "../parts/figures.ts";
import { type Column, table } from "../parts/table.ts";
import { capital, statusTags, verdictTag } from "../parts/tags.ts";
import type { Comparison, Metric, Neighbour, OtherArea } from "../publication.ts";
import { comparatorName } from "../sentences/how-we-compare.ts";
import { isBetterSide } from "../sentences/place-among-all.ts";

/** What a value is set against, one row a comparator. */
export function comparatorTable(
  caption: string,
  metric: Metric,
  rows: Comparison[],
  region: string | undefined,
): Html {
  const hasNeighbours = rows.some((row) => row.comparator_of !== null);
  const hasGap = rows.some((row) => row.to_level !== null);
  const columns: (Column<Comparison> | false)[] = [
    {
      header: "Set against",
      isRowHeader: true,
      cell: (row) =>
        html`${capital(comparatorName(row.comparator, region))}${row.comparator_period && row.comparator_period !== row.period ? html` <span class="unit">${shortPeriod(row.comparator_period)}</span>` : ""}`,
    },
    { header: "Their value", isNumber: true, cell: (row) => theirValue(metric, row) },
    hasNeighbours && {
      header: "Areas with a figure",
      isNumber: true,
      cell: (row) => (row.comparator_of === null ? "" : `${row.comparator_n} of ${row.comparator_of}`),
    },
    { header: "Verdict", cell: verdictOf },
    { header: "Their change in a year", isNumber: true, cell: (row) => theirChange(metric, row) },
    hasGap && { header: "To draw level", isNumber: true, cell: (row) => toLevel(metric, row) },
    { header: "Note", cell: (row) => [row.implausible, row.note].filter(Boolean).join(" ") },
    { header: "Status", cell: (row) => (row.comparator_status ? statusTags(row.comparator_status) : "") },
  ];
  return table(
    caption,
    columns.filter((column) => column !== false),
    rows,
    { kind: "comparators" },
  );
}

const theirValue = (metric: Metric, { comparator_value, implausible }: Comparison): Html =>
  implausible === null
    ? cell(comparator_value, null, (value) => formatValue(value, metric.shape))
    : struck(formatValue(comparator_value ?? 0, metric.shape));

/** A number that cannot be right: it stays readable, and is said to be struck out. */
export const struck = (text: string): Html => html`<s>${text}</s><span class="unseen"> struck out</span>`;

/** The verdict of a comparison; none where the comparator cannot be right. */
export const verdictOf = (row: Comparison): Html =>
  row.implausible === null
    ? verdictTag(row.verdict)
    : html`<span class="missing">Cannot be right, so nothing is judged by it</span>`;

/** The plain change, and below it that of the neighbours with a value in both years, unless those are the same. */
function theirChange(metric: Metric, row: Comparison): Html | string {
  const { comparator_change, comparator_n, matched_change, matched_n } = row;
  if (comparator_change === null) return "";
  const plain = signed(metric, comparator_change);
  if (matched_change === null || matched_n === null) return plain;
  return matched_n === comparator_n && Math.abs(matched_change - comparator_change) < 1e-9
    ? html`${plain} <span class="unit">the same ${matched_n} areas</span>`
    : html`${plain} <span class="unit">${signed(metric, matched_change)} of the ${matched_n} with both years</span>`;
}

const signed = ({ shape }: Metric, change: number): string => {
  const size = formatNumber(Math.abs(change), shape);
  if (Number(size.replaceAll(",", "")) === 0) return size;
  return `${change > 0 ? "+" : "−"}${size}`;
};

/** How many would draw level; nothing where the value is on the better side already. */
function toLevel(metric: Metric, { to_level }: Comparison): string {
  if (to_level === null || isBetterSide(metric, to_level)) return "";
  if (to_level === 0) return "level";
  return `${formatCount(Math.abs(to_level))} ${to_level > 0 ? "more" : "fewer"}`;
}

/** The neighbours of a set, closest first, with their figures of one period. */
export function neighbourTable(metric: Metric, set: Neighbour[], figures: OtherArea[], period: string): Html {
  const rows = set.map((neighbour) => ({
    neighbour,
    figure: figures.find((area) => area.area_code === neighbour.area_code && area.period === period),
  }));
  type Row = (typeof rows)[number];
  const closeness = set.some((neighbour) => neighbour.closeness);
  const columns: (Column<Row> | false)[] = [
    { header: "Order", isNumber: true, cell: ({ neighbour }) => neighbour.position },
    { header: "Area", isRowHeader: true, cell: ({ neighbour }) => neighbour.area_name },
    closeness && { header: "Likeness", cell: ({ neighbour }) => neighbour.closeness ?? "" },
    { header: "Count", isNumber: true, cell: ({ figure }) => areaCount(metric, figure) },
    {
      header: capital(unitWords(metric)),
      isNumber: true,
      cell: ({ figure }) =>
        figure?.value != null && figure.implausible !== null
          ? struck(formatNumber(figure.value, metric.shape))
          : cell(figure?.value, figure?.missing ?? "x", (value) => formatNumber(value, metric.shape)),
    },
    rows.some(({ figure }) => figure?.lower != null) && {
      header: "95% interval",
      isNumber: true,
      cell: ({ figure }) => intervalText(metric, figure),
    },
    { header: "Status", cell: ({ figure }) => (figure ? statusTags(figure.status) : "") },
  ];
  return table(
    `The ${set.length} similar areas of the set ${set[0]?.neighbour_set}, closest first, ${periodInWords(period)}`,
    columns.filter((column) => column !== false),
    rows,
  );
}

/** `71.2 to 84.0`; nothing where there are no counts to work it out from. */
export const intervalText = (
  { shape }: Metric,
  figure: { lower: number | null; upper: number | null } | undefined,
): string =>
  figure?.lower == null || figure.upper === null
    ? ""
    : `${formatNumber(figure.lower, shape)} to ${formatNumber(figure.upper, shape)}`;

/** `88 of 112` for a percentage, else the count; the reason where there is none. */
export function areaCount(
  metric: Metric,
  figure: { numerator: number | null; denominator: number | null; missing: string | null } | undefined,
): Html {
  const row = figure ?? { numerator: null, denominator: null, missing: "x" };
  return countCell(metric, row);
}
