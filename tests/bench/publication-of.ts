import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Table, tableFromIPC, tableToIPC, type Vector, vectorFromArray } from "apache-arrow";

/** Tables whose rows are things of their own and only name a metric: a copy of the metric does not make another of them. */
const ofTheirOwn = new Set(
  "challenge_measure commentary contradiction_side journey promise_measure published_fact risk_measure vanished_measure".split(
    " ",
  ),
);

/** Copies a publication with exactly `pages` metrics: the first ones, then copies of them under new names. */
export async function writePublicationOf(from: string, to: string, pages: number): Promise<void> {
  const metrics = namesIn(readTable(from, "metric.arrow"));
  const copies = new Map<string, string[]>();
  for (let i = 0; i < pages; i += 1) {
    const original = metrics[i % metrics.length] as string;
    const round = Math.floor(i / metrics.length);
    copies.set(original, [...(copies.get(original) ?? []), round === 0 ? original : `${original}-${round}`]);
  }
  for (const file of readdirSync(from)) {
    const name = path.basename(file, ".arrow");
    const isOfItsOwn = ofTheirOwn.has(name);
    const namesOf = (metric: string) => (copies.get(metric) ?? []).slice(0, isOfItsOwn ? 1 : undefined);
    if (name === file) copyFileSync(path.join(from, file), path.join(to, file));
    else writeFileSync(path.join(to, file), tableToIPC(multiplied(readTable(from, file), namesOf), "file"));
  }
}

/** A table of a publication. */
export const readTable = (folder: string, file: string): Table =>
  tableFromIPC(readFileSync(path.join(folder, file)));

const namesIn = (table: Table): string[] => [...(table.getChild("metric") as Vector)].map(String);

function multiplied(table: Table, namesOf: (metric: string) => string[]): Table {
  if (!table.getChild("metric")) return table;
  const rows: [number, string][] = namesIn(table).flatMap((name, i) =>
    namesOf(name).map((copy): [number, string] => [i, copy]),
  );
  const columns: Record<string, Vector> = {};
  for (const field of table.schema.fields) {
    const column = table.getChild(field.name) as Vector;
    const renamed = (row: number, copy: string) => {
      const value = column.get(row);
      const original = String((table.getChild("metric") as Vector).get(row));
      if (field.name === "metric") return copy;
      if (field.name === "title") return copy === original ? value : `${value} (${copy})`;
      return field.name === "figure" ? String(value).replace(original, copy) : value;
    };
    columns[field.name] = vectorFromArray(
      rows.map(([row, copy]) => renamed(row, copy)),
      field.type,
    );
  }
  return new Table(columns);
}
