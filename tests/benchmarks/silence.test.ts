import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { publish } from "../../pipelines/publication/publish.ts";
import { foldersFrom, productFolder } from "../../pipelines/verbs/folders.ts";
import { load } from "../../pipelines/verbs/load.ts";
import { warehouseFile } from "../../pipelines/warehouse/replace.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { isReal } from "../../src/lib/verdict.ts";
import { realFindings } from "../../src/site/findings.ts";
import { type Publication, readPublication } from "../../src/site/publication.ts";
import { headlineSentence } from "../../src/site/sentences/headlines.ts";
import { reportWithout } from "../../src/site/silence.ts";
import { addFigures, compared, warehouseWith } from "./benchmark-warehouse.ts";
import { hasRealFiles, realFolder } from "./real-files.ts";

const quiet = { step: () => {}, say: () => {}, done: () => {} };
const temporary = mkdtempSync(path.join(tmpdir(), "los-silence-"));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** Bromley from DfE's file of referrals, with the registers and the printed figures of the yearly report 2019-20. */
async function bromley(): Promise<Publication> {
  const data = path.join(temporary, "305");
  const make = ["--import", "tsx", path.join(productFolder, "data/make/real.ts")];
  execFileSync(process.execPath, [...make, "--from", realFolder, "--area", "305", "--to", data], {
    cwd: productFolder,
  });
  const catalogue = path.join(data, "benchmarks/catalogue.yaml");
  const entries = parse(readFileSync(catalogue, "utf8")) as { file: string }[];
  const referrals = entries.filter(({ file }) => /^c1_.*_2025\.csv$/.test(file));
  writeFileSync(catalogue, stringify(referrals));
  for (const folder of ["published", "registers"])
    cpSync(path.join(productFolder, "data", folder), path.join(data, folder), { recursive: true });
  const folders = foldersFrom(data, path.join(temporary, "state"));
  await load(folders, false, quiet);
  const warehouse = await Warehouse.open(warehouseFile(folders.state), "read");
  try {
    return readPublication(await publish(warehouse, folders.state));
  } finally {
    warehouse.close();
  }
}

describe.skipIf(!hasRealFiles)("Bromley 2019-20 in the real files", () => {
  let publication: Publication;
  beforeAll(async () => {
    publication = await bromley();
  });

  test("nobody spoke of re-referrals or of referrals assessed as not in need, nor does the yearly report", () => {
    const silent = realFindings(publication, "2020-03-31").filter(({ isSilent }) => isSilent);
    const said = silent.map((finding) => [
      finding.series.metric.metric,
      finding.verdict,
      headlineSentence(finding),
      reportWithout(publication, finding.series),
    ]);
    expect(said).toEqual([
      [
        "re-referrals",
        "worse",
        expect.stringContaining(
          "Apr 2018 to Mar 2019: 14.4% (493 of 3,422 referrals). Apr 2019 to Mar 2020: 21.3% (814 of 3,829 referrals).",
        ),
        "2019-20",
      ],
      [
        "assessments-not-in-need",
        "higher",
        expect.stringContaining(
          "Apr 2018 to Mar 2019: 34.3% (1,175 of 3,422 referrals). Apr 2019 to Mar 2020: 44.3% (1,695 of 3,829 referrals).",
        ),
        "2019-20",
      ],
    ]);
  });
});

test("stays silent on cases of the information, advice and support service: 530, 546, 553 and 550 are no change", async () => {
  const printed = readFileSync(path.join(productFolder, "data/published/2019-20.csv"), "utf8");
  const years = ["2016-17", "2017-18", "2018-19", "2019-20"];
  const figures = years.map((period) => ({
    metric: "m",
    period,
    numerator: Number(new RegExp(`,iass-cases,count,own,${period},,all,all,(\\d+),`).exec(printed)?.[1]),
  }));
  expect(figures.map(({ numerator }) => numerator)).toEqual([530, 546, 553, 550]);
  const warehouse = await warehouseWith({ metric: "m", shape: "count", per: 1, polarity: "none" });
  await addFigures(warehouse, ...figures);
  for (const period of years.slice(1)) {
    const rows = await compared(warehouse, "m", period);
    expect(isReal(String(rows["year-before"]?.verdict)), period).toBe(false);
  }
  warehouse.close();
});
