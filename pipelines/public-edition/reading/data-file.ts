import { readFileSync } from "node:fs";
import { parsePeriod } from "../../../src/lib/period.ts";
import { splitCsv } from "../../ingest/split-csv.ts";
import { arrowRows } from "../../publication/arrow.ts";

/** A row of a data file: its cells by column. */
export type DataRow = Record<string, unknown>;

/** The rows of a CSV, Arrow or JSON file. */
export function dataRows(file: string): DataRow[] {
  if (file.endsWith(".arrow")) return arrowRows(file);
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  return file.endsWith(".csv") ? csvRows(text) : jsonRows(JSON.parse(text));
}

function csvRows(text: string): DataRow[] {
  const [header, ...rows] = [...splitCsv(text, ",")].map(({ values }) => values);
  return rows.map((values) =>
    Object.fromEntries(values.map((value, i) => [header?.[i] ?? `column ${i + 1}`, value])),
  );
}

/** What says whose the numbers inside an object are, for those in the objects that it holds too. */
const handedDown = ["metric", "measure", "period", "breakdown", "category", "figure", "address", "area_code"];

/** Every object as a row, with what it is about taken from the objects around it and from its name. */
function jsonRows(value: unknown, around: DataRow = {}): DataRow[] {
  if (Array.isArray(value)) return value.flatMap((item) => jsonRows(item, around));
  if (value === null || typeof value !== "object") return [{ ...around, value }];
  const entries = Object.entries(value);
  const isPlain = ([name, cell]: [string, unknown]) =>
    (cell === null || typeof cell !== "object") &&
    (Object.keys(named(name)).length === 0 || handedDown.includes(name));
  const row = { ...around, ...Object.fromEntries(entries.filter(isPlain)) };
  const down = Object.fromEntries(Object.entries(row).filter(([column]) => handedDown.includes(column)));
  return [
    row,
    ...entries
      .filter((entry) => !isPlain(entry))
      .flatMap(([name, cell]) => jsonRows(cell, { metric: name, ...down, ...named(name) })),
  ];
}

/** What the name of a value says of it, as in `{"2019-20 Q3": 12}`. */
function named(name: string): DataRow {
  if (/\/v\d+$/.test(name)) return { figure: name };
  return parsePeriod(name) ? { period: name } : {};
}
