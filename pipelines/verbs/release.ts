import path from "node:path";
import { linesToAdd } from "../disclosure/ledger.ts";
import type { Progress } from "../progress.ts";
import { linesOf } from "../public-edition/edition.ts";
import { addToLedger, ledgerFile, readLedger } from "../public-edition/ledger-file.ts";
import { type AttackReport, attack } from "./attack.ts";
import { foundText, recoveredText } from "./attack-text.ts";
import { DataAtFault, type Folders, productFolder } from "./folders.ts";

/** A public edition that may go out. */
export interface ReleaseReport {
  /** The site to put on the web server. */
  site: string;
  ledger: string;
  /** Lines that the ledger did not have. */
  added: number;
  attack: AttackReport;
}

/**
 * Attacks the public edition that was built last, and writes into the ledger what it shows, which every later edition has to
 * reckon with. Nothing is written when anything is found.
 * @param day ISO day on which it goes out
 * @throws {DataAtFault} as {@link attack} does, and when something is found or no site is built
 */
export async function release(
  folders: Folders,
  out: string,
  day: string,
  progress: Progress,
): Promise<ReleaseReport> {
  const { edition, report } = await attack(folders, out, progress);
  if (report.recovered.length > 0) throw new DataAtFault(recoveredText(report.recovered));
  if (!report.files)
    throw new DataAtFault("There is no public site to release. Make one with: los build --audience public");
  if (report.files.found.length > 0) throw new DataAtFault(foundText(report.files.found));
  const lines = linesToAdd(readLedger(folders.data), linesOf(edition.figures, day));
  addToLedger(folders.data, lines);
  return {
    site: path.resolve(productFolder, out, "public"),
    ledger: path.join(folders.data, ledgerFile.file),
    added: lines.length,
    attack: report,
  };
}
