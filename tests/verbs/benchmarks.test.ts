import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readCatalogue } from "../../pipelines/benchmarks/catalogue.ts";
import { benchmarks, benchmarksText } from "../../pipelines/verbs/benchmarks.ts";
import { DataAtFault, WrongWords } from "../../pipelines/verbs/folders.ts";
import { brokenOff, dataSet, type EesServer, eesServer, json, webPage } from "../benchmarks/ees-server.ts";
import { authority, header, national } from "../benchmarks/national-file.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";

const quiet = { step: () => {}, say: () => {}, done: () => {} };
const plans = (...lines: string[]) => `${header}again,all\n${lines.join("\n")}\n`;
const doncaster = (year: string, cells: string) => authority(year, "E08000017", "Doncaster", cells);
const csv2024 = plans(national("2023", "20,100"), national("2024", "21,100"), doncaster("2023", "437,437"));
const csv2025 = plans(national("2023", "20,100"), national("2025", "22,100"), doncaster("2023", "u,437"));

const catalogue = `# Our files. This comment stays.
- id: dfe-repeat-plans-2024
  metric: repeat-plans
  publisher: Department for Education
  title: Second or subsequent plans
  released: 2024-10-31
  edition: year to March 2024
  file: plans_2013_to_2024.csv
  layout: ees
  numerator: [again]
  denominator: [all]
  dataSet: ${dataSet}
  version: "1.0"
`;

let server: EesServer;
let data: string;
const folders = () => ({ data, state: path.join(data, "../state") });
const held = () => readdirSync(path.join(data, "benchmarks")).sort();
const read = (file: string) => readFileSync(path.join(data, "benchmarks", file), "utf8");
const run = (from?: string) => benchmarks(folders(), from, quiet);

beforeEach(async () => {
  server = await eesServer(
    { version: "1.0", published: "2024-10-31", csv: csv2024 },
    { version: "1.1", published: "2025-10-30", csv: csv2025 },
  );
  vi.stubEnv("LOS_EES_API", server.address);
  const root = mkdtempSync(path.join(tmpdir(), "los-benchmarks-"));
  data = path.join(root, "data");
  const folder = partnershipFolder({
    "benchmarks/catalogue.yaml": catalogue,
    "benchmarks/plans_2013_to_2024.csv": csv2024,
  });
  mkdirSync(path.join(data, "benchmarks"), { recursive: true });
  for (const file of ["partnership.json", "benchmarks/catalogue.yaml", "benchmarks/plans_2013_to_2024.csv"])
    writeFileSync(path.join(data, file), readFileSync(path.join(folder, file)));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

describe("a new release in the API", () => {
  test("is put beside the earlier one, with an entry of its own, and what it changed is listed", async () => {
    const report = await run();
    expect(report.files).toEqual([
      {
        file: "benchmarks/plans-v1.1.csv",
        entries: ["dfe-repeat-plans-2025-10-30"],
        released: "2025-10-30",
        edition: "Release of 2025-10-30",
      },
    ]);
    expect(report.changes).toMatchObject([
      { area_name: "Doncaster", period: "2022-23", change: "withheld", before: 100, after_missing: "u" },
    ]);
    expect(benchmarksText(report, false)).toContain("Doncaster, 2022-23: 100 is now [u]");
    expect(held()).toEqual(["catalogue.yaml", "plans-v1.1.csv", "plans_2013_to_2024.csv"]);
    expect(read("plans-v1.1.csv")).toBe(csv2025);
    expect(read("catalogue.yaml").startsWith(catalogue)).toBe(true);
    const { entries, issues } = readCatalogue(data, ["repeat-plans"]);
    expect(issues).toEqual([]);
    expect(entries[1]?.entry).toMatchObject({
      id: "dfe-repeat-plans-2025-10-30",
      metric: "repeat-plans",
      file: "plans-v1.1.csv",
      version: "1.1",
      numerator: ["again"],
    });
  });

  test("is not taken twice", async () => {
    await run();
    const report = await run();
    expect(report).toEqual({ files: [], changes: [] });
    expect(benchmarksText(report, false)).toBe("No file is newer than those in benchmarks/.");
  });

  test("a file that the catalogue names and the folder has not is downloaded in its version", async () => {
    writeFileSync(
      path.join(data, "benchmarks/catalogue.yaml"),
      catalogue.replace("plans_2013_to_2024", "new"),
    );
    expect((await run()).files).toMatchObject([
      { file: "benchmarks/new.csv", entries: ["dfe-repeat-plans-2024"] },
    ]);
    expect(read("new.csv")).toBe(csv2024);
  });
});

describe("nothing is lost and the message says why, when", () => {
  const refused = async (says: string | RegExp, from?: string) => {
    await expect(run(from)).rejects.toThrow(DataAtFault);
    expect(held()).toEqual(["catalogue.yaml", "plans_2013_to_2024.csv"]);
    expect(read("catalogue.yaml")).toBe(catalogue);
    expect(read("plans_2013_to_2024.csv")).toBe(csv2024);
    const error = await run(from).catch((fault: Error) => fault);
    expect((error as Error).message).toMatch(says);
  };
  const always = (path: string, reply: EesServer["instead"][number]["reply"]) => {
    server.instead = Array.from({ length: 20 }, () => ({ path, reply }));
  };

  test("the server refuses", async () => {
    always("versions", json(403, { title: "Forbidden" }));
    await refused(/403 Forbidden.*\nNothing was changed\.$/);
  });

  test("it gives a web page", async () => {
    always("csv", webPage);
    await refused(/a web page where a CSV file belongs/);
  });

  test("it gives a web page and calls it CSV", async () => {
    (server.versions[1] as { csv: string }).csv = "<!DOCTYPE html>\n<html>\n</html>";
    await refused(/benchmarks\/plans-v1\.1\.csv is a web page/);
  });

  test("the file ends early, with a whole line", async () => {
    Object.assign(server.versions[1] as object, { rows: 150 });
    await refused(/plans-v1\.1\.csv came with 3 rows of the 150/);
  });

  test("a column was renamed", async () => {
    (server.versions[1] as { csv: string }).csv = csv2025.replace("again,all", "repeated,all");
    await refused(/dfe-repeat-plans-2025-10-30: a column "again"/);
  });

  test("a file from a folder is broken", async () => {
    const from = mkdtempSync(path.join(tmpdir(), "los-from-"));
    writeFileSync(path.join(from, "plans_2013_to_2025.csv"), csv2025.replace("again", "agane"));
    await refused(/The nearest column is "agane"/, from);
  });
});

test("a connection that breaks off is tried again", async () => {
  server.instead = [{ path: "csv", reply: brokenOff }];
  expect((await run()).files).toHaveLength(1);
});

describe("--from a folder", () => {
  let from: string;
  beforeEach(() => {
    from = mkdtempSync(path.join(tmpdir(), "los-from-"));
  });
  const offer = (file: string, content: string) => writeFileSync(path.join(from, file), content);

  test("takes the newest file of the series, whose years differ", async () => {
    offer("plans_2013_to_2023.csv", csv2024.replace("20,100", "19,100"));
    offer("plans_2013_to_2025.csv", csv2025);
    offer("something_else.csv", "a,b\n1,2\n");
    const report = await run(from);
    expect(report.files).toMatchObject([
      { file: "benchmarks/plans_2013_to_2025.csv", edition: "years to 2025" },
    ]);
    expect(report.changes).toHaveLength(1);
    expect(benchmarksText(report, true)).toContain("Write the true days of publication");
    expect(held()).toEqual(["catalogue.yaml", "plans_2013_to_2024.csv", "plans_2013_to_2025.csv"]);
    expect(server.asked).toEqual([]);
    expect((await run(from)).files).toEqual([]);
  });

  test("keeps the earlier file when the new one has its name", async () => {
    offer("plans_2013_to_2024.csv", csv2025);
    const report = await run(from);
    expect(report.files[0]?.file).toMatch(/^benchmarks\/plans_2013_to_2024-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(read("plans_2013_to_2024.csv")).toBe(csv2024);
    expect((await run(from)).files).toEqual([]);
  });

  test("takes neither the same file again nor an older one", async () => {
    offer("plans_2013_to_2024.csv", csv2024);
    offer("plans_2013_to_2023.csv", csv2025);
    expect((await run(from)).files).toEqual([]);
  });

  test("that is none is said", async () => {
    await expect(run(path.join(from, "nowhere"))).rejects.toThrow(WrongWords);
  });
});

test("a catalogue without data sets asks for one", async () => {
  writeFileSync(path.join(data, "benchmarks/catalogue.yaml"), catalogue.replace(/ {2}dataSet.*\n.*\n$/, ""));
  await expect(run()).rejects.toThrow(/dataSet, or take files from a folder/);
});
