import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { carryOver } from "../../pipelines/verbs/earlier-warehouse.ts";
import { DataAtFault, type Folders } from "../../pipelines/verbs/folders.ts";
import { load } from "../../pipelines/verbs/load.ts";
import { holdingLock } from "../../pipelines/warehouse/lock.ts";
import { warehouseFile } from "../../pipelines/warehouse/replace.ts";
import { UnreadableWarehouse } from "../../pipelines/warehouse/unreadable.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { list, month, silent, smallPartnership } from "../revisions/small-partnership.ts";
import { hashOf, los } from "./los.ts";

const home = mkdtempSync(path.join(tmpdir(), "los-damaged-"));
let folders: Folders;
const unsigned = "returns/childrens-social-care/2019-20-Q4/section-47-and-icpc.csv";
const unsignedText = list(month("2020-01", 30), month("2020-02", 31), month("2020-03", 32));
let copies = 0;

/** The loaded state again, in a folder of its own, after `spoil` has had the warehouse's file. */
async function spoilt(spoil: (file: string) => unknown): Promise<Folders> {
  const state = path.join(home, `state-${copies++}`);
  cpSync(folders.state, state, { recursive: true });
  await spoil(warehouseFile(state));
  return { ...folders, state };
}

async function change(file: string, sql: string): Promise<void> {
  const warehouse = await Warehouse.open(file, "write");
  await warehouse.run(sql);
  await warehouse.checkpoint();
  warehouse.close();
}

async function ask<T>({ state }: Folders, sql: string): Promise<T> {
  const warehouse = await Warehouse.open(warehouseFile(state), "read");
  try {
    return (await warehouse.rows(sql)) as T;
  } finally {
    warehouse.close();
  }
}

const received = "select file, sha256, received_at::varchar as at from submission order by received_at, file";

/** A header of DuckDB's own that names a storage version which nobody has written yet, with its check sum made good. */
function asFromTheFuture(file: string): void {
  const bytes = readFileSync(file);
  bytes.writeBigUInt64LE(200n, 12);
  let sum = 5381n;
  for (let at = 8; at < 4096; at += 8) {
    sum ^= (bytes.readBigUInt64LE(at) * 0xbf58476d1ce4e5b9n) & 0xffffffffffffffffn;
  }
  bytes.writeBigUInt64LE(sum, 0);
  writeFileSync(file, bytes);
}

beforeAll(async () => {
  folders = smallPartnership();
  mkdirSync(path.join(folders.data, path.dirname(unsigned)), { recursive: true });
  writeFileSync(path.join(folders.data, unsigned), unsignedText);
  await load(folders, false, silent);
});

afterAll(() => {
  for (const folder of [home, folders.data]) rmSync(folder, { recursive: true, force: true });
});

describe("a warehouse that cannot be read is left as it is, with what to do", () => {
  test.each<[string, (file: string) => unknown, string]>([
    ["cut off at half", (file) => truncateSync(file, Math.floor(statSync(file).size / 2)), "it is damaged"],
    ["without its last byte", (file) => truncateSync(file, statSync(file).size - 1), "it is damaged"],
    ["of no bytes", (file) => writeFileSync(file, ""), "it is damaged"],
    ["of noise", (file) => writeFileSync(file, "noise".repeat(9999)), "it is damaged"],
    ["of a newer storage", asFromTheFuture, "a newer version of Line of Sight wrote it (storage 200"],
    [
      "of another program",
      (file) => change(file, "drop table load_record"),
      "no load of Line of Sight has made it",
    ],
  ])("%s", async (_, spoil, why) => {
    const damaged = await spoilt(spoil);
    const file = warehouseFile(damaged.state);
    const before = hashOf(file);
    const failure = await load(damaged, false, silent).catch((error) => error);
    expect(failure).toBeInstanceOf(UnreadableWarehouse);
    expect(failure.message).toContain(`The warehouse ${file} cannot be read: ${why}`);
    expect(failure.message).toContain("Nothing was changed.");
    expect(failure.message).toContain("from a backup");
    expect(failure.message).toContain("los load --rebuild");
    expect(hashOf(file)).toBe(before);
    expect(readdirSync(damaged.state).filter((name) => name.includes("next"))).toEqual([]);
  });

  test("on the command line: exit code 3, no trace of the program", async () => {
    const damaged = await spoilt((file) => truncateSync(file, 20_000));
    const words = ["--data", damaged.data, "--state", damaged.state];
    for (const verb of [["load"], ["sql", "select 1"]]) {
      const ended = los(...verb, ...words);
      expect(ended).toMatchObject({ code: 3, out: "" });
      expect(ended.err).toContain("cannot be read: it is damaged");
      expect(ended.err).not.toMatch(/\n {4}at /);
    }
  });

  test("a block that went bad is told as damage of the warehouse, not as a fault of a metric", async () => {
    const damaged = await spoilt((file) => {
      const bytes = readFileSync(file);
      for (let at = 3 * 4096 + 1000; at < bytes.length; at += 262_144) bytes[at] = ~(bytes[at] as number);
      writeFileSync(file, bytes);
    });
    const failure = await load(damaged, false, silent).catch((error) => error);
    expect(failure).toBeInstanceOf(UnreadableWarehouse);
    expect(failure.message).toContain("checksum");
  });
});

test("a lock file that a full disk left half written is made again, and is not another run", async () => {
  const state = mkdtempSync(path.join(home, "lock-"));
  for (const left of ["", "half"]) {
    writeFileSync(path.join(state, "lock.duckdb"), left);
    expect(await holdingLock(state, "load", async () => "done")).toBe("done");
  }
});

describe("a warehouse that is built anew", () => {
  const replaceReturn = () =>
    writeFileSync(path.join(folders.data, unsigned), unsignedText.replace("2020-03,90", "2020-03,91"));
  const putBack = () => writeFileSync(path.join(folders.data, unsigned), unsignedText);

  test("is refused after an update, as long as the old one alone holds a version of a return", async () => {
    const old = await spoilt((file) =>
      change(file, "update load_record set shape = 'of an earlier program'"),
    );
    const before = hashOf(warehouseFile(old.state));
    replaceReturn();
    const failure = await load(old, false, silent).catch((error) => error);
    putBack();
    expect(failure).toBeInstanceOf(DataAtFault);
    expect(failure.message).toContain("childrens-social-care/2019-20-Q4/section-47-and-icpc.csv, received 2");
    expect(failure.message).toContain("los load --rebuild");
    expect(hashOf(warehouseFile(old.state))).toBe(before);
  });

  test("keeps when each return came, and the old one beside it where that alone holds something", async () => {
    const old = await spoilt((file) =>
      change(
        file,
        "update submission_record set received_at = timestamp '2020-04-20 08:00:00.5' where signed_by is null",
      ),
    );
    const before = hashOf(warehouseFile(old.state));
    const [known] = await ask<{ file: string; sha256: string }[]>(
      old,
      "select file, sha256 from submission_record where signed_by is null",
    );
    const carried = await carryOver(old, true);
    expect(carried).toMatchObject({ keptAs: null, lost: [] });
    expect(carried.receivedAt.get(`${known?.sha256} ${known?.file}`)).toBe("2020-04-20T08:00:00.500Z");

    // the return of the second quarter goes away; that of the fourth, without a row, stays
    const away = path.join(folders.data, "returns/childrens-social-care/2019-20-Q2/section-47-and-icpc.csv");
    const text = readFileSync(away);
    rmSync(away);
    const report = await load(old, true, silent);
    writeFileSync(away, text);
    expect(report.old?.lost).toEqual([
      "childrens-social-care/2019-20-Q2/section-47-and-icpc.csv, received 2019-10-25",
    ]);
    expect(hashOf(report.old?.keptAs as string)).toBe(before);
    expect(
      await ask(old, "select received_at::varchar as at from submission where signed_by is null"),
    ).toEqual([{ at: "2020-04-20 08:00:00.5" }]);
    expect(await ask<unknown[]>(old, received)).toHaveLength(3);
  });

  test("in place of a damaged one keeps that", async () => {
    const damaged = await spoilt((file) => truncateSync(file, 20_000));
    const before = hashOf(warehouseFile(damaged.state));
    const { keptAs, lost } = await carryOver(damaged, true);
    expect(hashOf(keptAs as string)).toBe(before);
    expect(lost.join()).toContain("returns without a row in returns/ledger.csv");
  });
});
