import { UnreadableWarehouse } from "./unreadable.ts";

interface Fault {
  /** Codes of Node's errors. */
  codes: string[];
  /** How DuckDB's errors say the same. */
  says: RegExp;
  what: string;
  mend: string;
}

const shortages: Fault[] = [
  {
    codes: ["ENOSPC", "EDQUOT", "EFBIG"],
    says: /No space left|not enough space|quota exceeded|File too large/i,
    what: "the disk is full, or takes no larger file",
    mend: "make room there, then run the same command again.",
  },
  {
    codes: ["EROFS", "EACCES", "EPERM"],
    says: /Read-only file system|Permission denied|Access is denied/i,
    what: "this account may not write (or not read) there",
    mend: "give it the right to, or name another folder with --state or --out; then run the same command again.",
  },
  {
    codes: ["EBUSY"],
    says: /being used by another process|Could not set lock on file/i,
    what: "another program holds the file open",
    mend: "close that program, then run the same command again.",
  },
  {
    codes: ["ENOMEM"],
    says: /^Out of Memory Error|Cannot allocate memory/i,
    what: "there is not enough memory",
    mend: "close other programs, or use a machine with more (2 GB is enough for a partnership); then run the same command again.",
  },
  {
    codes: ["EMFILE", "ENFILE"],
    says: /Too many open files/i,
    what: "too many files are open",
    mend: "close other programs, then run the same command again.",
  },
  {
    codes: ["EIO", "ENODEV", "ESTALE", "ENXIO"],
    says: /Input\/output error|Stale file handle/i,
    what: "the disk or network drive does not answer",
    mend: "check it, then run the same command again; docs/how-to-back-up.md says how to go on from a backup.",
  },
];

/** May also be wrong in a data folder. */
const misplaced: Fault = {
  codes: ["ENOTDIR", "EEXIST", "EISDIR"],
  says: /Not a directory|Is a directory/i,
  what: "a file stands where a folder should, or a folder where a file should",
  mend: "move it away, or name another folder with --data, --state or --out; then run the same command again.",
};

/** True when the machine is at fault (disk, rights, memory, a damaged warehouse), so that no file may be blamed for it. */
export const isMachineFault = (error: unknown): boolean =>
  error instanceof UnreadableWarehouse || found(error, shortages) !== null;

/**
 * What the machine could not do, where, what stays and how to mend it, for the person who ran the command; null when the
 * error is about something else. `stateFolder` is named where the error says no place.
 */
export function machineFaultText(error: Error, stateFolder: string): string | null {
  const known = found(error, [...shortages, misplaced]);
  if (known === null) return null;
  const { fault, cause } = known;
  const said = [...new Set([error.message, cause.message])].map((message) => message.slice(0, 500));
  return [
    `Line of Sight could not finish: ${fault.what}.`,
    `  where: ${placeOf(cause) ?? `the state folder ${stateFolder}, or the folder that is written to`}`,
    "  what stays: the last good warehouse and site, untouched.",
    `  to mend it: ${fault.mend}`,
    ...said.map((message) => `  (${message})`),
  ].join("\n");
}

const quotedPath = /"([^"]*[\\/][^"]*)"/g;

type SystemError = Error & { code?: unknown; path?: string; dest?: string };

/** Looked for in the error and in what caused it. */
function found(error: unknown, faults: Fault[]): { fault: Fault; cause: SystemError } | null {
  if (!(error instanceof Error)) return null;
  const cause = error as SystemError;
  // only DuckDB's own words count: a path may hold any
  const words = /^(IO|FATAL|Out of Memory|TransactionContext) Error/.test(cause.message)
    ? cause.message.replaceAll(quotedPath, "")
    : "";
  const fault = faults.find(
    ({ codes, says }) => codes.includes(String(cause.code)) || (words && says.test(words)),
  );
  return fault ? { fault, cause } : found(error.cause, faults);
}

const placeOf = ({ dest, path, message }: SystemError): string | undefined =>
  dest ?? path ?? [...message.matchAll(quotedPath)][0]?.[1];
