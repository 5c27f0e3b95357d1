import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { type IngestReport, ingestReturns } from "../../pipelines/ingest/ingest.ts";
import type { Cell, Row, Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { forgetReturns } from "../metrics/test-warehouse.ts";
import { emptyWarehouse } from "./test-warehouse.ts";

const ledgerHeader = "file,sha256,received_at,prepared_by,signed_by,signed_at,reason";

/** What the ledger of a test says of a file. */
export interface LedgerNote {
  receivedAt: string;
  signedBy?: string;
  reason?: string;
  sha256?: string;
}

/** A temporary returns folder and the warehouse that it is loaded into. */
export class ReturnsFolder {
  private ledger: string[] = [ledgerHeader];

  private constructor(
    readonly root: string,
    readonly warehouse: Warehouse,
  ) {}

  /** Closed and removed when the test has finished. */
  static async create(): Promise<ReturnsFolder> {
    const warehouse = await emptyWarehouse();
    const root = mkdtempSync(path.join(tmpdir(), "los-returns-"));
    onTestFinished(() => {
      warehouse.close();
      rmSync(root, { recursive: true, force: true });
    });
    return new ReturnsFolder(root, warehouse);
  }

  /** Empties the folder and the warehouse, so that they serve again as if they were new. */
  async startAnew(): Promise<void> {
    rmSync(this.root, { recursive: true });
    mkdirSync(this.root);
    this.ledger = [ledgerHeader];
    await this.warehouse.run("delete from issue_record");
    await forgetReturns(this.warehouse);
  }

  /** Puts a return into the folder, and into the ledger when there is something to note. */
  put(file: string, bytes: Uint8Array | string, note?: LedgerNote): void {
    const absolute = path.join(this.root, ...file.split("/"));
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, bytes);
    if (!note) return;
    const sha256 = note.sha256 ?? createHash("sha256").update(bytes).digest("hex");
    const { receivedAt, signedBy = "", reason = "" } = note;
    this.ledger.push([file, sha256, receivedAt, "", signedBy, "", `"${reason}"`].join(","));
    writeFileSync(path.join(this.root, "ledger.csv"), `${this.ledger.join("\n")}\n`);
  }

  load(
    receivedNow = "2019-11-01T09:00:00Z",
    receivedBefore?: ReadonlyMap<string, string>,
  ): Promise<IngestReport> {
    return ingestReturns(this.warehouse, {
      returnsFolder: this.root,
      areaCode: "E09000006",
      receivedNow,
      receivedBefore,
      progress: () => {},
    });
  }

  rows<T extends Row = Record<string, Cell>>(sql: string): Promise<T[]> {
    return this.warehouse.rows<T>(sql);
  }
}
