import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ingestArrival } from "../../pipelines/ingest/ingest.ts";
import { emptyWarehouse } from "../ingest/test-warehouse.ts";

const rows = 10_000_000;
const megabyte = 2 ** 20;

/** The lines of a list of courses, in pieces; `last` is its last line. */
function* pieces(last: string): Generator<string> {
  yield "quarter,course,kind,sessions,booked,attended,no_shows,rated,rated_excellent\n";
  const perPiece = 10_000;
  for (let start = 0; start < rows - 1; start += perPiece) {
    const count = Math.min(perPiece, rows - 1 - start);
    const lines = Array.from(
      { length: count },
      (_, i) => `2019-20 Q2,C${start + i},briefing,1,20,18,2,10,9\n`,
    );
    yield lines.join("");
  }
  yield `${last}\n`;
}

/**
 * Loads a list of ten million rows from disk with 1 GB for the database: once sound, once with a last line that nothing can be
 * made of. Prints what became of each and how much memory it took; throws when a row is lost.
 */
export async function loadTenMillionRows(): Promise<void> {
  for (const last of ["2019-20 Q2,Last,briefing,1,20,18,2,10,9", `"=cmd|' /C calc'!A0`]) {
    const folder = mkdtempSync(path.join(tmpdir(), "los-ten-million-"));
    const file = path.join(folder, "training-courses.csv");
    await pipeline(Readable.from(pieces(last)), createWriteStream(file));
    const warehouse = await emptyWarehouse(path.join(folder, "warehouse.duckdb"));
    await warehouse.run(`set memory_limit = '1GB'; set temp_directory = '${folder.replaceAll("'", "''")}'`);
    const arrival = {
      ...{ file: "council/2019-20-Q2/training-courses.csv", absolute: file, sha256: last },
      ...{ receivedAt: "2019-11-01T00:00:00Z", preparedBy: null, signedBy: null, signedAt: null },
      ...{ reason: null, issues: [] },
    };
    const { rowsRead, rowsAccepted, status } = await ingestArrival(warehouse, arrival, "E09000006");
    const [issue] = await warehouse.rows("select rule, found from issue_record");
    warehouse.close();
    const size = `${Math.round(statSync(file).size / megabyte)} MB`;
    rmSync(folder, { recursive: true, force: true });
    const peak = `${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory at most`;
    const why = issue ? ` (${issue.rule}: ${issue.found})` : "";
    console.log(
      `A list of ${rows} rows (${size}): ${rowsAccepted} of ${rowsRead} rows, ${status}${why}; ${peak}.`,
    );
    if (status === "accepted" && rowsAccepted !== rows) throw new Error("rows were lost");
  }
}
