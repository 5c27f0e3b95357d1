import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { progressTo } from "../../pipelines/progress.ts";
import { build } from "../../pipelines/verbs/build.ts";
import { foldersFrom, productFolder } from "../../pipelines/verbs/folders.ts";

const real = process.env.LOS_REAL ?? path.resolve(productFolder, "../shared/real");
const isThere = existsSync(real);
if (!isThere) console.warn(`Skipped: no real national files in ${real}; name their folder with LOS_REAL.`);

const temporary = mkdtempSync(path.join(tmpdir(), "los-real-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test.skipIf(!isThere).each([
  ["305", "Bromley", "London"],
  ["800", "Bath and North East Somerset", "South West"],
])("authority %s, %s, has its own site from the national files", async (code, name, region) => {
  const data = path.join(temporary, code);
  execFileSync(
    process.execPath,
    [
      "--import",
      "tsx",
      path.join(productFolder, "data/make/real.ts"),
      "--from",
      real,
      "--area",
      code,
      "--to",
      data,
    ],
    { cwd: productFolder },
  );
  const folders = foldersFrom(data, path.join(temporary, `${code}-state`));
  const out = path.join(temporary, `${code}-dist`);
  const report = await build(
    folders,
    { audience: "partnership", out, asSeen: undefined },
    progressTo(process.stderr),
  );
  expect(report.load.errors).toBe(0);
  const page = readFileSync(path.join(out, "partnership/metrics/icpc-within-15-days/index.html"), "utf8");
  for (const words of [
    name,
    region,
    "England",
    "the mean of similar areas",
    "the median of similar areas",
    "Published",
  ]) {
    expect(page).toContain(words);
  }
  expect(page).not.toContain("Illustrative data");
});
