import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Table, tableFromIPC, tableToIPC, vectorFromArray } from "apache-arrow";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPartnership } from "../../pipelines/benchmarks/partnership.ts";
import type { Edition } from "../../pipelines/public-edition/edition.ts";
import { readLedger } from "../../pipelines/public-edition/ledger-file.ts";
import { keepPublic, publishPublic } from "../../pipelines/public-edition/publish.ts";
import { readPublicFiles } from "../../pipelines/public-edition/read-public.ts";
import { publicationFolder, writeDisclosure } from "../../pipelines/publication/publish.ts";
import { attack } from "../../pipelines/verbs/attack.ts";
import { foldersFrom, productFolder } from "../../pipelines/verbs/folders.ts";
import { load } from "../../pipelines/verbs/load.ts";
import { release } from "../../pipelines/verbs/release.ts";
import { warehouseFile } from "../../pipelines/warehouse/replace.ts";

const home = mkdtempSync(path.join(tmpdir(), "los-attack-"));
const out = path.join(home, "dist");
const quiet = { step: () => {}, say: () => {}, done: () => {} };
const data = path.join(home, "data");
const state = path.join(home, "state");
const observations = () => path.join(publicationFolder(state, "public"), "observation.arrow");
let edition: Edition;

/** Publishes what the warehouse holds, and puts a home page in the place of the site. */
async function publishNow(): Promise<Edition> {
  const made = await publishPublic(
    warehouseFile(state),
    state,
    readPartnership(data).disclosure,
    readLedger(data),
  );
  keepPublic(state);
  writeDisclosure(path.join(state, "publication"), made.edition.report);
  const { publication } = readPublicFiles(publicationFolder(state, "public"));
  mkdirSync(path.join(out, "public"), { recursive: true });
  writeFileSync(path.join(out, "public/index.html"), `<!doctype html><p>Publication ${publication}</p>`);
  return made.edition;
}

beforeAll(async () => {
  for (const part of [
    "partnership.json",
    "reference",
    "registers/glossary.csv",
    "returns/ledger.csv",
    "returns/youth-justice",
  ])
    cpSync(path.join(productFolder, "data", part), path.join(data, part), { recursive: true });
  await load(foldersFrom(data, state), false, quiet);
  edition = await publishNow();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test("an attack sees just what was decided, and finds nothing", async () => {
  const { figures } = readPublicFiles(publicationFolder(state, "public"));
  const seen = (rows: typeof figures) =>
    rows.map(({ figure, numerator, denominator, showsValue }) => ({
      figure,
      numerator,
      denominator,
      showsValue,
    }));
  const inOrder = (rows: ReturnType<typeof seen>) =>
    rows.toSorted((a, b) => a.figure.localeCompare(b.figure));
  expect(inOrder(seen(figures))).toEqual(inOrder(seen(edition.figures)));
  const { report } = await attack(foldersFrom(data, state), out, quiet);
  expect(report).toMatchObject({ recovered: [], releases: 0, files: { found: [] } });
  expect(report.hidden).toBeGreaterThan(10);
});

test("a release writes what it shows into the ledger, once", async () => {
  const folders = foldersFrom(data, state);
  const first = await release(folders, out, "2020-05-01", quiet);
  const shown = edition.figures.filter(({ numerator }) => numerator !== null).length;
  expect(first.added).toBeGreaterThanOrEqual(shown);
  expect(readLedger(data)).toHaveLength(first.added);
  expect((await release(folders, out, "2020-08-01", quiet)).added).toBe(0);
  const again = await publishNow();
  expect(again.report.attack).toMatchObject({ releases: 1, recovered: [] });
  expect(again.figures.map(({ numerator }) => numerator)).toEqual(
    edition.figures.map(({ numerator }) => numerator),
  );
});

test("a count that the ledger has given away is named, and nothing is released", async () => {
  const small = edition.rows.find(
    ({ numerator, shape }) =>
      shape === "count" && typeof numerator === "number" && numerator > 0 && numerator < 5,
  );
  const file = path.join(data, "public/ledger.csv");
  const before = readFileSync(file, "utf8");
  const line = `2020-09-01,${small?.figure},${small?.period},${small?.numerator},\r\n`;
  writeFileSync(file, before + line);
  const { report } = await publishNow();
  expect(report.attack.recovered.map(({ count, lo }) => [count.split(".")[0], lo])).toContainEqual([
    small?.metric,
    small?.numerator,
  ]);
  writeFileSync(file, before);
  await publishNow();
});

test("a hidden count that is shown after all makes the attack succeed", async () => {
  const kept = readFileSync(observations());
  const table = tableFromIPC(kept);
  const hidden = edition.figures.findIndex(
    ({ numerator, metric, period_type }) =>
      numerator === "c" && metric === "custodial-sentences" && period_type === "financial-year",
  );
  const { figure } = edition.figures[hidden] as Edition["figures"][0];
  const truth = edition.rows[hidden]?.numerator as number;
  const at = [...(table.getChild("figure") ?? [])].indexOf(figure);
  const columns = Object.fromEntries(
    table.schema.fields.map(({ name, type }) => {
      const values = [...(table.getChild(name) ?? [])];
      if (name === "numerator" || name === "value") values[at] = truth;
      return [name, vectorFromArray(values, type)];
    }),
  );
  writeFileSync(observations(), tableToIPC(new Table(columns), "file"));
  const { report } = await attack(foldersFrom(data, state), out, quiet);
  writeFileSync(observations(), kept);
  expect(report.recovered.map(({ count, lo, hi }) => [count.split(".")[0], lo, hi])).toContainEqual([
    "custodial-sentences",
    truth,
    truth,
  ]);
});

test("a site of another edition, and a folder without one, are not taken for it", async () => {
  const folders = foldersFrom(data, state);
  const page = path.join(out, "public/index.html");
  const before = readFileSync(page, "utf8");
  writeFileSync(page, "<!doctype html><p>Publication 00000000</p>");
  await expect(attack(folders, out, quiet)).rejects.toThrow(
    /is not of the public edition that was made last/,
  );
  writeFileSync(page, before);
  await expect(release(folders, path.join(home, "nowhere"), "2020-05-01", quiet)).rejects.toThrow(
    /There is no public site to release/,
  );
  const empty = foldersFrom(data, path.join(home, "empty"));
  await expect(attack(empty, out, quiet)).rejects.toThrow(/There is no public edition yet/);
});
