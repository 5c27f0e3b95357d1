import { copyFileSync, existsSync } from "node:fs";
import path from "node:path";
import { listReturns, versionKey } from "../ingest/ingest.ts";
import { warehouseFile } from "../warehouse/replace.ts";
import { UnreadableWarehouse } from "../warehouse/unreadable.ts";
import { Warehouse } from "../warehouse/warehouse.ts";
import { DataAtFault, type Folders } from "./folders.ts";

/** A return as a warehouse that is to be built anew knows it. */
interface ReadBefore {
  file: string;
  sha256: string;
  /** ISO, UTC. */
  received_at: string;
  status: string;
}

/** What a warehouse that is to be built anew knows, and a new one could not find out. */
export interface Earlier {
  /** When each version of a return came (ISO), by {@link versionKey}. */
  receivedAt: ReadonlyMap<string, string>;
  /** Where the old warehouse is kept, because it alone holds something; else null. */
  keptAs: string | null;
  /** What it alone holds, a line each: versions of returns that no longer lie in the data folder. */
  lost: string[];
}

/**
 * What is to be carried over from the warehouse that is there into one that is built from nothing. Versions of returns
 * that no longer lie in the data folder cannot be: unless a `rebuild` was asked for, throws {@link DataAtFault} with
 * their names; when it was, keeps the old warehouse beside the new one, as it does one that cannot be read.
 */
export async function carryOver(folders: Folders, rebuild: boolean): Promise<Earlier> {
  const nothing = { receivedAt: new Map(), keptAs: null, lost: [] };
  if (!existsSync(warehouseFile(folders.state))) return nothing;
  let before: ReadBefore[];
  try {
    before = await readBefore(folders.state);
  } catch (error) {
    if (!rebuild || !(error instanceof UnreadableWarehouse)) throw error;
    const lost = [
      "when returns without a row in returns/ledger.csv came, and versions that have been replaced",
    ];
    return { ...nothing, keptAs: keepAside(folders.state), lost };
  }
  const here = new Set((await listReturns(path.join(folders.data, "returns"))).map(({ sha256 }) => sha256));
  const lost = before
    .filter(({ sha256, status }) => status !== "rejected" && !here.has(sha256))
    .map(({ file, received_at }) => `${file}, received ${received_at.slice(0, 10)}`);
  if (lost.length > 0 && !rebuild) throw new DataAtFault(refusal(lost));
  return {
    receivedAt: new Map(before.map((each) => [versionKey(each), each.received_at])),
    keptAs: lost.length > 0 ? keepAside(folders.state) : null,
    lost,
  };
}

async function readBefore(state: string): Promise<ReadBefore[]> {
  const warehouse = await Warehouse.open(warehouseFile(state), "read");
  try {
    return await warehouse.rows<ReadBefore & Record<string, string>>(
      `select file, sha256, strftime(received_at, '%Y-%m-%dT%H:%M:%S.%gZ') as received_at, status
       from submission_record
       order by submission`,
    );
  } finally {
    warehouse.close();
  }
}

/** Copied, not moved: a crash on the way must leave the warehouse in its place. */
function keepAside(state: string): string {
  const moment = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, "");
  const kept = path.join(state, `warehouse-until-${moment}Z.duckdb`);
  copyFileSync(warehouseFile(state), kept);
  return kept;
}

const refusal = (lost: string[]): string =>
  [
    "The warehouse must be built anew, because this version of Line of Sight keeps it in another form. But it alone holds",
    "versions of returns that no longer lie in the data folder, and would forget them with the figures that they gave:",
    ...lost.slice(0, 20).map((line) => `  ${line}`),
    ...(lost.length > 20 ? [`  and ${lost.length - 20} more`] : []),
    "Nothing was changed; the last good warehouse and site are in place.",
    "  to mend it: put each back into returns/ from a backup (docs/how-to-back-up.md), under another name where a newer version",
    "  has taken its own, with its row in returns/ledger.csv. Or do without them: los load --rebuild, which keeps the old",
    "  warehouse beside the new one.",
  ].join("\n");
