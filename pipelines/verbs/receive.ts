import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readPeriod } from "../../src/lib/read-period.ts";
import { readReason, reasonCodes } from "../../src/lib/revision-reason.ts";
import { appendToLedger } from "../ingest/append-ledger.ts";
import type { Arrival } from "../ingest/arrival.ts";
import { clockBehindReturns } from "../ingest/clock.ts";
import { expectedAgencies } from "../ingest/ingest.ts";
import { RefusedFile } from "../ingest/issue.ts";
import { type Place, placeReturn, type Said } from "../ingest/place-return.ts";
import type { Progress } from "../progress.ts";
import { holdingLock } from "../warehouse/lock.ts";
import { onCopy } from "../warehouse/replace.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { DataAtFault, type Folders, WrongWords } from "./folders.ts";
import { load } from "./load.ts";
import { type Trial, tryReturn } from "./trial-return.ts";

export interface ReceiveOptions extends Said {
  /** `code: words`; needed where a figure that is published would change. */
  reason: string | undefined;
  preparedBy: string | undefined;
  signedBy: string | undefined;
  /** Stores the return; without it nothing is written. */
  commit: boolean;
}

/** What a return would do, or did. */
export interface ReceiveReport extends Trial {
  /** Path in the returns folder. */
  file: string;
  sha256: string;
  preparedBy: string | null;
  signedBy: string | null;
  signedAt: string | null;
  reason: string | null;
  /** A figure that somebody may have seen would change, or an earlier quarter is sent again, and no reason was given. */
  needsReason: boolean;
  isStored: boolean;
}

/**
 * Says what a return would change, and with `commit` stores it with its row in the ledger. The data folder is first loaded,
 * so that the answer is about what is published. Throws {@link DataAtFault} when the file cannot be placed, is refused as
 * a whole, or changes what is published without a reason.
 */
export async function receive(
  folders: Folders,
  file: string,
  options: ReceiveOptions,
  progress: Progress,
): Promise<ReceiveReport> {
  checkWords(file, options.reason);
  await load(folders, false, progress);
  const returns = path.join(folders.data, "returns");
  return holdingLock(folders.state, "receive", () =>
    // the same folder may be received into from another state
    holdingLock(lockOf(folders.data), "receive", async () => {
      const kept = keep(folders.state, file);
      try {
        return await onCopy(folders.state, async (warehouse) => {
          const wrongClock = await clockBehindReturns(warehouse, new Date().toISOString());
          if (wrongClock) throw new DataAtFault(`${wrongClock}\nNothing was written.`);
          const place = await placeOf(warehouse, kept, returns, options);
          const arrival = arrivalOf(kept, place, options);
          const trial = await tryReturn(warehouse, folders.data, arrival, progress);
          const report = reportOf(trial, arrival, options);
          return options.commit ? store(returns, arrival, report) : report;
        });
      } finally {
        rmSync(path.dirname(kept), { recursive: true, force: true });
      }
    }),
  );
}

function checkWords(file: string, reason: string | undefined): void {
  if (!file) throw new WrongWords("Name the file: los receive FILE");
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new WrongWords(`There is no file ${file}.`);
  }
  if (![".xlsx", ".csv"].includes(path.extname(file).toLowerCase())) {
    throw new DataAtFault(
      `${path.basename(file)} is neither a workbook (.xlsx) nor a list (.csv). Save it as one of them.`,
    );
  }
  if (reason === undefined) return;
  const { code, words } = readReason(reason);
  if (code && words && reason.length <= 200) return;
  throw new WrongWords(
    `--reason must be a code, a colon and a few words (at most 200 characters), such as "agency correction: December was counted twice".\n` +
      `The codes are: ${reasonCodes.join(", ")}.`,
  );
}

const lockOf = (data: string): string =>
  path.join(
    tmpdir(),
    `los-data-${createHash("sha256").update(realpathSync(data)).digest("hex").slice(0, 16)}`,
  );

/** A copy of the file that nobody else writes to, so that what is tried is what is stored. */
function keep(state: string, file: string): string {
  const folder = path.join(state, `receiving-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const kept = path.join(folder, path.basename(file));
  copyFileSync(file, kept);
  return kept;
}

async function placeOf(warehouse: Warehouse, kept: string, returns: string, said: Said): Promise<Place> {
  try {
    const agencies = await expectedAgencies(warehouse);
    const place = await placeReturn(kept, agencies, said, (file) => existsSync(path.join(returns, file)));
    if ("unknown" in place) throw new DataAtFault([...place.unknown, "Nothing was written."].join("\n"));
    return place;
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    const { found, expected, mend } = error.issue;
    throw new DataAtFault(
      `${path.basename(kept)} was refused.\n  found: ${found}\n  expected: ${expected}\n  to mend it: ${mend}\nNothing was written.`,
    );
  }
}

/** Without a reason no earlier quarter may be changed: the trial supposes one, so that it can say what would change. */
const reasonToCome = "agency correction: the reason is still to be given";

function arrivalOf(kept: string, { file, header }: Place, options: ReceiveOptions): Arrival {
  const receivedAt = `${new Date().toISOString().slice(0, 19)}Z`;
  const signedBy = options.signedBy ?? header.signedBy?.text ?? null;
  const signedOn = readPeriod(header.signedOn?.text ?? "", "date")?.label;
  return {
    file,
    absolute: kept,
    sha256: createHash("sha256").update(readFileSync(kept)).digest("hex"),
    receivedAt,
    preparedBy: options.preparedBy ?? header.preparedBy?.text ?? null,
    signedBy,
    signedAt: signedBy === null ? null : (signedOn ?? receivedAt.slice(0, 10)),
    reason: options.reason ?? reasonToCome,
    issues: [],
  };
}

function reportOf(trial: Trial, arrival: Arrival, { reason }: ReceiveOptions): ReceiveReport {
  const isRevision = trial.restated.length > 0 || trial.figures.some(({ change }) => change === "changed");
  const { file, sha256, preparedBy, signedBy, signedAt } = arrival;
  return {
    ...trial,
    ...{ file, sha256, preparedBy, signedBy, signedAt },
    reason: reason ?? null,
    needsReason: isRevision && reason === undefined,
    isStored: false,
  };
}

/**
 * Puts the file and its row into the returns folder. The row comes first: a row without a file says nothing, but a file
 * without a row would count as unsigned.
 */
function store(returns: string, arrival: Arrival, report: ReceiveReport): ReceiveReport {
  if (report.submission.status === "rejected" || report.needsReason) return report;
  const target = path.join(returns, ...arrival.file.split("/"));
  const next = path.join(path.dirname(target), `.${path.basename(target)}.next`);
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(arrival.absolute, next);
  appendToLedger(returns, { ...arrival, reason: report.reason });
  renameSync(next, target);
  return { ...report, isStored: true };
}
