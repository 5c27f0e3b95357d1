/** Thrown when the file of a warehouse is damaged, not ours or too new. Its message says what is lost and how to mend it. */
export class UnreadableWarehouse extends Error {
  /** `why` is a clause about the file: "it is damaged". */
  constructor(
    readonly file: string,
    readonly why: string,
  ) {
    super(
      `The warehouse ${file} cannot be read: ${why}.\n` +
        "  what stays: the file, as it is, and the last good site. Nothing was changed.\n" +
        "  what only this file knows: when a return without a row in returns/ledger.csv came, and versions of returns that no " +
        "longer lie in the data folder. All else can be loaded again.\n" +
        "  to mend it: put the state folder back from a backup (docs/how-to-back-up.md). If there is none: los load --rebuild, " +
        "which keeps this file beside the new warehouse.",
    );
  }
}

const isDamaged =
  /not a valid DuckDB database file|Could not read enough bytes from file ".*\.duckdb"|Corrupt database file/;
const isNewer =
  /database file with version number (\d+), but we can only read versions between (\d+) and (\d+)/;

/** What DuckDB's error says is wrong with a database file; null when it is about something else. */
export function faultOfDatabase(error: unknown): string | null {
  const { message } = error as Error;
  const [, version, from, to] = isNewer.exec(message) ?? [];
  if (version) {
    const age = Number(version) > Number(to) ? "a newer" : "an older";
    return `${age} version of Line of Sight wrote it (storage ${version}; this one reads ${from} to ${to})`;
  }
  return isDamaged.test(message) ? `it is damaged (${message.split("\n")[0]})` : null;
}
