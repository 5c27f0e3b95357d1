import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dictionary, float64, int16, tableFromArrays, tableToIPC, utf8 } from "@uwdata/flechette";
import { type Figure, figureColumns, figureRows } from "../lib/chosen-figures.ts";
import { toCsv } from "../lib/csv.ts";
import { exploreFigures, offerOf } from "./explore-offer.ts";
import type { Publication } from "./publication.ts";

/**
 * Writes what "create your own" reads in the browser, beside its page: every figure as one Arrow file, what there is to
 * choose, and the same figures as CSV for those who work without scripts.
 */
export function writeExploreData(publication: Publication, folder: string): void {
  const own = path.join(folder, "benchmarks", "explore");
  const figures = exploreFigures(publication);
  const offer = offerOf(publication);
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, "figures.arrow"), figuresArrow(figures, offer.edition));
  writeFileSync(path.join(own, "choices.json"), JSON.stringify(offer));
  writeFileSync(path.join(own, "all-figures.csv"), toCsv(figureColumns, figureRows(figures, offer)));
}

const texts = ["metric", "area", "period", "missing", "status", "source", "implausible"] as const;
const numbers = ["numerator", "denominator", "value"] as const;

/** Each text is written once and then named by its number, which makes the file a tenth of its size. */
export function figuresArrow(figures: readonly Figure[], edition: string): Uint8Array {
  const columns = Object.fromEntries([
    ...[...texts, ...numbers].map((name) => [name, figures.map((figure) => figure[name])] as const),
    ["edition", figures.map(() => edition)] as const,
  ]);
  const types = Object.fromEntries([
    ...[...texts, "edition"].map((name) => [name, dictionary(utf8(), int16())] as const),
    ...numbers.map((name) => [name, float64()] as const),
  ]);
  return tableToIPC(tableFromArrays(columns, { types }), { format: "file" }) as Uint8Array;
}
