import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { FileIssue } from "./issue.ts";

/** A return as it lies in the folder. */
export interface ReturnFile {
  /** Path relative to the returns folder, with `/`. */
  file: string;
  absolute: string;
  sha256: string;
}

/** A fault of something in the folder that is not a return. */
export interface FolderIssue extends FileIssue {
  file: string;
}

const returnExtensions = [".xlsx", ".csv"];
const spreadsheetExtensions = [".xls", ".xlsm", ".xlsb", ".ods", ".tsv", ".txt", ".numbers"];

/** Lock files of open workbooks, hidden files, and what systems leave behind. */
const isLitter = (name: string): boolean =>
  name.startsWith(".") || name.startsWith("~$") || /^(thumbs\.db|desktop\.ini)$/i.test(name);

/**
 * The returns in a folder, in the order of their paths, each with the SHA-256 of its bytes.
 * A folder that does not exist holds none.
 */
export async function listReturns(returnsFolder: string): Promise<ReturnFile[]> {
  return (await surveyReturns(returnsFolder)).returns;
}

/** The returns in a folder, and what is wrong with the other things in it. */
export async function surveyReturns(
  returnsFolder: string,
): Promise<{ returns: ReturnFile[]; issues: FolderIssue[] }> {
  const found = await walk(returnsFolder, "");
  const issues = found.flatMap((entry) => ("rule" in entry ? [entry] : []));
  const returns = found.flatMap((entry) =>
    "rule" in entry ? [] : [{ ...entry, sha256: sha256Of(entry.absolute) }],
  );
  return { returns, issues };
}

async function walk(root: string, folder: string): Promise<(Omit<ReturnFile, "sha256"> | FolderIssue)[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch((error) => {
    if (folder === "" && error.code === "ENOENT") return [];
    throw error;
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: (Omit<ReturnFile, "sha256"> | FolderIssue)[] = [];
  for (const entry of entries) {
    const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (isLitter(entry.name) || file === "ledger.csv") continue;
    if (entry.isDirectory()) found.push(...(await walk(root, file)));
    else found.push(classify(root, file, entry.isSymbolicLink()));
  }
  return found;
}

function classify(root: string, file: string, isLink: boolean): Omit<ReturnFile, "sha256"> | FolderIssue {
  const absolute = path.join(root, file);
  if (isLink && !leadsToFileInside(root, absolute)) {
    return {
      file,
      rule: "link-refused",
      found: "a link that leads out of the returns folder, or to a folder",
      expected: "the file itself",
      mend: "Copy the file into the folder in place of the link.",
    };
  }
  const extension = path.extname(file).toLowerCase();
  if (returnExtensions.includes(extension)) return { file, absolute };
  const isSpreadsheet = spreadsheetExtensions.includes(extension);
  return {
    file,
    rule: "unread-file",
    found: extension === "" ? "a file without an extension" : `a ${extension} file`,
    expected: "a workbook (.xlsx) or a list (.csv)",
    mend: isSpreadsheet
      ? "Open the file, save it as an Excel workbook (.xlsx) or as CSV, and put that in its place."
      : "Move the file out of the returns folder; it was not read.",
  };
}

function leadsToFileInside(root: string, link: string): boolean {
  try {
    const target = realpathSync(link);
    return target.startsWith(realpathSync(root) + path.sep) && statSync(target).isFile();
  } catch {
    return false;
  }
}

/** Read in pieces that fit the processor's cache: a large file takes half as long as through a stream. */
function sha256Of(file: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(1 << 18);
  const opened = openSync(file, "r");
  try {
    for (let length = readSync(opened, piece); length > 0; length = readSync(opened, piece)) {
      hash.update(piece.subarray(0, length));
    }
  } finally {
    closeSync(opened);
  }
  return hash.digest("hex");
}
