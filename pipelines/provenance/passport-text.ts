import { formatCount, formatValue, type Shape } from "../../src/lib/numbers.ts";
import { dateInWords, periodInWords } from "../../src/lib/period-words.ts";
import { bracketed, inWords } from "../../src/lib/shorthand.ts";
import type { Row } from "../warehouse/warehouse.ts";
import type { Origin, Passport } from "./passport.ts";
import type { CellRow, FigureRow, ReturnRow, VersionRow } from "./questions.ts";

/** At most this many rows of a return are written out; `--json` gives more. */
const mostRows = 40;

/** A passport for a person at a terminal: the answer first, then each layer beneath it. No text can steer the terminal. */
export function passportText(passport: Passport): string {
  const { now, origin } = passport;
  const shown = origin?.row ?? now;
  return [
    heading(passport),
    section("What it means", [
      now.definition,
      now.divided_by && `Divided by: ${now.divided_by}`,
      now.caution && `Caution: ${now.caution}`,
      `Owner: ${now.owner}`,
      `Source: ${now.national_source ?? now.source}`,
      shown.denominator_vintage && `Population: ${shown.denominator_vintage}`,
    ]),
    ...(origin ? layers(origin) : []),
    section("Checks", checkLines(passport)),
    section(
      "Versions",
      passport.versions.length ? passport.versions.map(versionLine) : ["One, from a national file."],
    ),
    section(
      passport.figure === passport.newest ? "Set against" : "Set against, as the figure is now",
      passport.comparisons.map((row) => comparisonLine(row, now.shape as Shape)),
    ),
    section("Quoted in", passport.quoted.map(quoteLine)),
    section(`The query (${now.sql_file})`, now.sql.trim().split("\n")),
  ]
    .filter(Boolean)
    .join("\n\n")
    .replaceAll(/(?!\n)\p{Cc}/gu, " ");
}

function heading({ figure, newest, now, origin }: Passport): string {
  const lines = [figure, `${now.title}${categoryOf(now)}, ${periodInWords(now.period)}`];
  if (figure === newest) return [...lines, valueWords(now)].join("\n");
  lines.push(
    origin
      ? `As it was reported then: ${valueWords(origin.row)}`
      : "What it was then cannot be worked out again from the returns.",
    `Replaced by ${newest}: ${valueWords(now)}`,
  );
  return lines.join("\n");
}

const categoryOf = ({ breakdown, category }: FigureRow): string =>
  breakdown === "all" ? "" : `, ${breakdown} ${category}`;

/** `76.5% (26 of 34 children), 95% interval 60.0% to 87.6%, illustrative, revised`. */
function valueWords(row: FigureRow): string {
  if (row.value === null) return `no figure: ${inWords(row.missing ?? "x")} ${bracketed(row.missing ?? "x")}`;
  const write = (value: number) => formatValue(value, row.shape as Shape);
  const { numerator: n, denominator: of, lower, upper } = row;
  const restsOn =
    n === null
      ? null
      : of === null
        ? `${formatCount(n)} ${row.unit}`
        : `${formatCount(n)} of ${formatCount(of)}`;
  return [
    `${write(row.value)}${restsOn && row.shape !== "money" ? ` (${restsOn})` : ""}`,
    lower !== null && upper !== null && `95% interval ${write(lower)} to ${write(upper)}`,
    row.status,
  ]
    .filter(Boolean)
    .join(", ");
}

function layers({ row, returns, cells, cellsInAll, findings }: Origin): string[] {
  if (row.origin !== "returns") return [];
  const rows = rowLines(cells);
  const cut = rows.length > mostRows || cellsInAll > cells.length;
  return [
    section("Returns", returns.flatMap(returnLines)),
    section(`Rows of ${row.period} in the columns that the query names`, [
      row.breakdown === "all"
        ? "The query below says which of these rows it counts."
        : `For ${row.category} where the returns name it; the query below says which of these rows it counts.`,
      ...rows.slice(0, mostRows),
      cut &&
        `… and more; ${formatCount(cellsInAll)} cells in all. The same with --json gives up to ${formatCount(cells.length)}.`,
    ]),
    section("Findings", findings.length ? findings.map(findingLine) : ["None."]),
  ];
}

function returnLines(row: ReturnRow): string[] {
  if (row.submission === null) return [`${row.quarter} ${row.dataset}, ${row.agency_name}: not received`];
  const signed = row.signed_by
    ? `signed by ${row.signed_by}${row.signed_at ? `, ${dateInWords(row.signed_at)}` : ""}`
    : "not signed";
  return [
    `${row.quarter} ${row.dataset}, ${row.agency_name}: ${row.file}`,
    `  return ${row.submission}, received ${dateInWords(row.received_at ?? "")}${row.prepared_by ? ` from ${row.prepared_by}` : ""}, ${signed}`,
    `  ${row.rows_accepted} of ${row.rows_read} rows accepted; SHA-256 ${row.sha256}`,
    ...(row.supersedes === null
      ? []
      : [`  replaces return ${row.supersedes}: ${row.reason ?? "no reason was given"}`]),
  ];
}

/** One line a row of a return: its period and categories, then each column with its cell. */
function rowLines(cells: CellRow[]): string[] {
  const rows = new Map<string, CellRow[]>();
  for (const cell of cells) {
    const key = `${cell.submission} ${cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), cell]);
  }
  return [...rows.values()].map((own) => {
    const [first] = own as [CellRow];
    const name = [first.row_period, first.categories].filter(Boolean).join(", ");
    const line = first.line === null ? "" : `, line ${first.line}`;
    const figures = own.map(
      ({ label, value, code, cell }) =>
        `${label} ${value === null ? bracketed(code ?? "x") : formatCount(value)}${cell ? ` at ${cell}` : ""}`,
    );
    return `${name} (return ${first.submission}${line}): ${figures.join("; ")}`;
  });
}

function checkLines({ checks, origin }: Passport): string[] {
  if (origin?.row.origin !== "returns") return [];
  return [
    `Each row went through ${checks.rows.length} rules of cells and rows.`,
    checks.datasets.length > 0 ? `Within a row: ${checks.datasets.join(", ")}.` : "",
    `Between returns: ${checks.between.join(", ")}.`,
  ];
}

function findingLine(row: Row): string {
  const place = [row.file, row.sheet, row.cell, row.line && `line ${row.line}`].filter(Boolean).join(", ");
  return `${row.severity}: ${place} [${row.rule}] found ${row.found ?? "nothing"}; expected ${row.expected}`;
}

function versionLine(row: VersionRow): string {
  const until = row.ended_at ? ` until ${dateInWords(row.ended_at)}` : ", in force";
  const why = row.version > 1 ? `: ${row.reason ?? "no reason was given"}` : "";
  return `v${row.version}: from ${dateInWords(row.began_at)}${until}, return ${row.began_with}${why}`;
}

const comparisonLine = (row: Row, shape: Shape): string =>
  `${row.comparator}${row.comparator_period ? ` (${row.comparator_period})` : ""}: ` +
  `${formatValue(Number(row.comparator_value), shape)}, ${row.verdict}${row.note ? `; ${row.note}` : ""}`;

const quoteLine = (row: Row): string =>
  [`${row.kind}: ${row.title}`, row.by_whom, row.said_on, row.status].filter(Boolean).join(", ");

/** A heading and its lines; nothing where there are none. */
function section(title: string, lines: (string | null | false | undefined)[]): string {
  const said = lines.filter((line): line is string => Boolean(line));
  return said.length ? [title, ...said.map((line) => `  ${line}`)].join("\n") : "";
}
