import { existsSync } from "node:fs";
import path from "node:path";

/** Where a partnership keeps its files, and where we keep ours. All absolute. */
export interface Folders {
  /** A partnership's folder in the layout of `data/`. Read, never written, except by `receive`, `release` and `benchmarks`. */
  data: string;
  /**
   * Warehouse, publications and caches. Made again from `data`, but for when returns without a row in the ledger came,
   * versions of returns that no longer lie in `data`, and the manifests of sites as seen: docs/how-to-back-up.md.
   */
  state: string;
}

/** The folder that `npx los` and the npm scripts run in: the product itself. */
export const productFolder = path.resolve(import.meta.dirname, "../..");

/** Thrown when the words of the command are wrong; its message says which and what to write instead. */
export class WrongWords extends Error {}

/** Thrown when the data, a metric or a register is at fault; its message is complete and for the user. */
export class DataAtFault extends Error {}

/** Resolves the two folders as typed. Throws {@link WrongWords} when the data folder is no partnership's. */
export function foldersFrom(data: string, state: string): Folders {
  const folder = path.resolve(data);
  if (!existsSync(path.join(folder, "partnership.json"))) {
    throw new WrongWords(
      `There is no partnership.json in ${folder}. Name a partnership's folder with --data; data/README.md describes its layout.`,
    );
  }
  return { data: folder, state: path.resolve(state) };
}
