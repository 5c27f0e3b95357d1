import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { computeMetrics } from "../../pipelines/metrics/compute.ts";
import type { Folders } from "../../pipelines/verbs/folders.ts";
import { isMachineFault, machineFaultText } from "../../pipelines/warehouse/machine-fault.ts";
import { warehouseFile } from "../../pipelines/warehouse/replace.ts";
import { renderSite } from "../../src/site/render.ts";
import { emptyWarehouse, metricFrom, receive } from "../metrics/test-warehouse.ts";
import { smallPartnership } from "../revisions/small-partnership.ts";
import { command, hashOf, los } from "./los.ts";
import { cannotMount, mounted } from "./mounts.ts";

const home = mkdtempSync(path.join(tmpdir(), "los-full-"));
const folders: Folders = { ...smallPartnership(), state: path.join(home, "state") };
const words = (state: string) => ["--data", folders.data, "--state", state];
afterAll(() => {
  for (const folder of [home, folders.data]) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(cannotMount)("where the folders cannot be written to", () => {
  test("a load needs only to read the data folder", () => {
    const ended = mounted({ folder: folders.data, isReadOnly: true }, [
      ...command,
      "load",
      ...words(folders.state),
    ]);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.out).toContain("3 returns read");
    // something for the next load to do
    appendFileSync(path.join(folders.data, "returns/ledger.csv"), "\n");
  });

  test.each([
    ["too small for a second warehouse", -100_000],
    ["full after the second warehouse, while the database is writing", 65_536],
  ])("a disk %s leaves the last good warehouse and nothing half made", (_, more) => {
    const small = mkdtempSync(path.join(home, "small-"));
    const good = warehouseFile(folders.state);
    const bytes = 2 * statSync(good).size + 65_536 + more;
    const ended = mounted(
      { folder: small, bytes, holds: folders.state },
      [...command, "load", ...words(small)],
      `cd '${small}' && ls && sha256sum warehouse.duckdb`,
    );
    expect(ended.code).toBe(3);
    expect(ended.err).toContain("Line of Sight could not finish: the disk is full");
    expect(ended.err).toContain(`where: ${small}/warehouse.next.duckdb`);
    expect(ended.err).toContain("what stays: the last good warehouse and site, untouched");
    expect(ended.err).not.toMatch(/\n {4}at /);
    expect(ended.seen.split("\n").slice(0, 3)).toEqual(["lock.duckdb", "lock.json", "warehouse.duckdb"]);
    expect(ended.seen).toContain(hashOf(good));
  });

  test("a read-only state folder is no other run at work, and can still be asked", () => {
    const readOnly = { folder: folders.state, isReadOnly: true } as const;
    const refused = mounted(readOnly, [...command, "load", ...words(folders.state)]);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain("this account may not write (or not read) there");
    expect(refused.err).toContain(`where: ${folders.state}/lock.duckdb`);
    expect(refused.err).not.toMatch(/Another run|\n {4}at /);
    const query = "select count(*) as n from submission";
    const asked = mounted(readOnly, [...command, "sql", query, "--format", "csv", ...words(folders.state)]);
    expect(asked).toMatchObject({ code: 0, out: "n\n3\n" });
  });
});

test("a state folder that is a file is told with its place", () => {
  const file = path.join(home, "file");
  writeFileSync(file, "");
  const ended = los("load", ...words(path.join(file, "state")));
  expect(ended.code).toBe(3);
  expect(ended.err).toContain("a file stands where a folder should");
  expect(ended.err).toContain(`where: ${file}`);
});

test("a place for the site that cannot be written to is told before any page is rendered", async () => {
  const file = path.join(home, "not-a-folder");
  writeFileSync(file, "");
  const said: string[] = [];
  const failure = await renderSite({
    publicationFolder: path.join(home, "none"),
    outFolder: path.join(file, "partnership"),
    progress: (message) => said.push(message),
  }).catch((error) => error);
  expect(machineFaultText(failure, folders.state)).toContain(file);
  expect(said.join()).not.toContain("Rendering");
});

test("want of memory stops the load: no metric is blamed for it and left out", async () => {
  const warehouse = await emptyWarehouse();
  await receive(warehouse, {
    dataset: "section-47-and-icpc",
    rows: [{ month: "2020-01", icpc_children: 40, icpc_within_15_days: 30 }],
  });
  await warehouse.run("set memory_limit = '100MB'; set temp_directory = ''");
  const hungry = metricFrom(
    "hungry",
    {},
    `select month as period, area_code, count(distinct hash(far)) as numerator, count(*) as denominator
     from section_47_and_icpc, range(100000000) as wide(far)
     group by all`,
  );
  const failure = await computeMetrics(warehouse, [hungry]).catch((error) => error);
  warehouse.close();
  expect(isMachineFault(failure)).toBe(true);
  const text = machineFaultText(failure, "/state");
  expect(text).toContain("there is not enough memory");
  expect(text).toContain(hungry.file);
});

test("what a file's name says is not taken for the machine's word", () => {
  const about = (message: string) => isMachineFault(new Error(message));
  expect(about('IO Error: Cannot open file "/data/No space left on device.csv": No such file')).toBe(false);
  expect(about("Invalid Input Error: No space left on device")).toBe(false);
  expect(about('IO Error: Could not write file "/state/a.duckdb": No space left on device')).toBe(true);
});
