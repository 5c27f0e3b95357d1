import { parsePeriod } from "../../../src/lib/period.ts";
import type { HiddenFigure } from "../hidden-figures.ts";
import type { DataRow } from "./data-file.ts";
import { metricOfFile } from "./page.ts";
import { isPrintedAs, wholeNumber } from "./printed-numbers.ts";
import type { Found, HiddenNumbers } from "./spoken-of.ts";

/** Columns that hold numbers of others, or of the order and number of things: places, ranks, targets, populations. */
const ofOthers =
  /^(without_value|rank.*|authorities|tied_with|lowest|highest|median|quartile_.*|target.*|population|per|base|average|funnel|position|number|points|part|line|version|submission|mid_year|mean_count|median_base|lower_9.*|upper_9.*|to_.*|matched_.*|.*_(n|of))$/;

/** Columns that say what a row is about. */
const names =
  /^(metric|measure|(.*_)?period(_.*)?|figures?|.*_figure|breakdown|category|area.*|agency.*|sql|sha256|.*_(at|on|start|end)|file)$/;

/** The cells of a row in which a hidden number of the figure stands that they speak of. */
export function foundInRow(hidden: HiddenNumbers, row: DataRow, file: string): Found[] {
  if (isOfOthers(hidden, row)) return [];
  const groups = groupsOf(hidden, row, metricsOf(row, file));
  return Object.entries(row).flatMap(([column, cell]) => {
    if (names.test(column) || cell === null || cell === "" || typeof cell === "boolean") return [];
    const group = groups.find(({ prefix }) => prefix !== "" && column.startsWith(prefix)) ?? groups.at(-1);
    const number = wholeNumber(cell);
    if (!number) return typeof cell === "string" ? wordsOf(hidden, row, file, cell, group) : [];
    if (ofOthers.test(column) || !group) return [];
    return group.figures
      .filter(({ numbers }) => numbers.some((each) => isPrintedAs(each, number)))
      .map(({ figure }) => ({ figure, near: `${column}: ${cell}` }));
  });
}

/** The columns of a row that speak of one figure: all that begin with a prefix, such as `comparator_`; the last has none. */
interface ColumnGroup {
  prefix: string;
  figures: HiddenFigure[];
}

function groupsOf(hidden: HiddenNumbers, row: DataRow, metrics: string[]): ColumnGroup[] {
  const prefixes = Object.keys(row).flatMap((column) => /^(.*_)(?:period|figure)$/.exec(column)?.[1] ?? []);
  const breakdown = row.breakdown ?? (row.category ? null : "all");
  return [...new Set([...prefixes, ""])].map((prefix) => {
    if (prefix === "comparator_" && !/^(previous|year-before)$/.test(String(row.comparator)))
      return { prefix, figures: [] };
    const codes = [row[`${prefix}figure`], ...(prefix === "" ? String(row.figures ?? "").split(" ") : [])];
    const byCode = codes.flatMap((code) => hidden.ofCode(String(code ?? "")));
    const days = parsePeriod(String(row[`${prefix}period`] ?? ""));
    if (codes.some((code) => code) || !days) return { prefix, figures: byCode };
    const figures = metrics.flatMap((metric) => hidden.at(metric, days));
    return {
      prefix,
      figures: figures.filter(
        (figure) =>
          (breakdown === null || figure.breakdown === breakdown) &&
          figure.category === (row.category ?? "all"),
      ),
    };
  });
}

/** A text in a cell speaks of the row's own figures, unless it names a period of its own. */
const wordsOf = (
  hidden: HiddenNumbers,
  row: DataRow,
  file: string,
  text: string,
  group?: ColumnGroup,
): Found[] =>
  hidden.foundIn(text.replace(/\s+/g, " "), {
    metrics: metricsOf(row, file),
    codes: group?.figures.map(({ figure }) => figure) ?? [],
    days: [],
    row: "",
  });

function metricsOf(row: DataRow, file: string): string[] {
  const linked = typeof row.address === "string" ? metricOfFile(row.address.slice(1)) : [];
  const named = [row.metric, row.measure].filter((metric) => typeof metric === "string");
  return [
    ...new Set([
      ...named,
      ...linked,
      ...(named.length > 0 && !file.endsWith(".json") ? [] : metricOfFile(file)),
    ]),
  ];
}

/** Whether a row is about another area, or a national figure that was published by others. */
function isOfOthers(hidden: HiddenNumbers, row: DataRow): boolean {
  if (row.is_own_return === false || row.is_own_return === "false") return true;
  if (typeof row.origin === "string" && row.origin !== "" && row.origin !== "returns") return true;
  if (typeof row.source === "string" && hidden.isNationalSource(row.source)) return true;
  if (typeof row.area_code === "string" && row.area_code !== "") return !hidden.isHomeArea(row.area_code);
  return false;
}
