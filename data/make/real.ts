/**
 * Puts together a partnership's folder, in the layout of `data/`, for an authority and from real national files:
 *
 *     npm run example:real -- --from ../shared/real --area 305 --to .los/real-305 [--verb build]
 *
 * `--from` has the folders `ees` (files of Explore Education Statistics) and `neighbours`, and may have
 * `ees-earlier-releases` and LAIT's long file; `--area` is DfE's three-digit code; `--verb` runs that verb of Line of
 * Sight on the new folder. Nothing of this is part of the product.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseCsv, writeCsv } from "hucre/csv";
import { stringify } from "yaml";
import { type AreaRow, areasFrom } from "./real/areas.ts";
import {
  earlierFiles,
  laitFile,
  placementStabilityFile,
  type SourceFile,
  sourceFiles,
} from "./real/catalogue.ts";
import { neighbours2021, neighbours2025 } from "./real/neighbours.ts";
import { placementStability } from "./real/placement-stability.ts";
import { findFile, readRecords, type SourceRow } from "./real/source.ts";

const { values: words } = parseArgs({
  options: {
    from: { type: "string", default: "../shared/real" },
    area: { type: "string", default: "305" },
    to: { type: "string" },
    verb: { type: "string" },
  },
});
const from = path.resolve(words.from);
const to = path.resolve(words.to ?? path.join(".los", `real-${words.area}`));

const ees = path.join(from, "ees");
const areas = areasFrom(readRecords(findFile(ees, "c4_")));
const home = areas.find((area) => area.old_code === words.area);
if (!home) throw new Error(`No authority in the files has the code ${words.area}; Bromley is 305.`);

refuseOwnFolder();
for (const folder of ["reference", "benchmarks", "returns"])
  mkdirSync(path.join(to, folder), { recursive: true });
writePartnership(home);
writeTable("reference/areas.csv", areas);
writeTable("reference/neighbours.csv", [
  ...neighbours2021(readLines(findFile(path.join(from, "neighbours"), "New_Statistical")), areas),
  ...neighbours2025(readRecords(findFile(path.join(from, "neighbours"), "sn_model_2025")), areas),
]);
writeTable("reference/population.csv", populationRows());
writeBenchmarks();
console.log(`${home.area_name}: ${to}`);
runOrSay();

/** A folder with returns is a partnership's own and is not written over. */
function refuseOwnFolder(): void {
  const returns = path.join(to, "returns");
  if (existsSync(returns) && readdirSync(returns).length > 0) {
    throw new Error(`${to} holds returns, so it is a partnership's own folder. Name another with --to.`);
  }
}

function writePartnership({ area_code, area_name, region_code }: AreaRow): void {
  const partnership = {
    name: `${area_name} Safeguarding Children Partnership`,
    shortName: area_name,
    areaCode: area_code,
    areaName: area_name,
    regionCode: region_code,
    returns: "real",
    neighbourSet: "dfe-2025",
    agencies: [],
    disclosure: { threshold: 5 },
  };
  writeFileSync(path.join(to, "partnership.json"), `${JSON.stringify(partnership, null, 2)}\n`);
}

/** ONS estimates as DfE republishes them, all of one vintage: the year of the newest one. */
function populationRows() {
  const rows = readRecords(findFile(ees, "ons_mid-year_population_estimates"));
  const newest = Math.max(...rows.map((row) => Number(row.time_period)));
  const codeOf = new Map(areas.map((area) => [area.old_code, area.area_code]));
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const code = areaCodeOf(row, codeOf);
    const key = `${code} ${row.time_period}`;
    if (!/^\d+$/.test(row.population_estimate ?? "") || seen.has(key)) return [];
    seen.add(key);
    return [
      {
        area_code: code,
        age_group: "children-0-17",
        mid_year: row.time_period,
        vintage: `ONS estimates to mid-${newest}`,
        published: `${newest + 1}-07-31`,
        population: row.population_estimate,
        status: "published",
      },
    ];
  });
}

function areaCodeOf(row: SourceRow, codeOf: Map<string, string>): string {
  if (row.geographic_level === "National") return row.country_code ?? "";
  if (row.geographic_level === "Regional") return row.region_code ?? "";
  return codeOf.get(row.old_la_code ?? "") ?? row.new_la_code ?? "";
}

/** Copies the files, makes the one that needs it, and writes the catalogue of both. */
function writeBenchmarks(): void {
  const entries: object[] = sourceFiles.flatMap((source) => copied(ees, source));
  const earlier = path.join(from, "ees-earlier-releases");
  if (existsSync(earlier)) entries.push(...earlierFiles.flatMap((source) => copied(earlier, source)));
  const stability = placementStability(readRecords(findFile(ees, placementStabilityFile.prefix)));
  writeTable("benchmarks/placement_stability.csv", stability);
  entries.push(...entriesOf(placementStabilityFile, "placement_stability.csv", stability));
  if (existsSync(path.join(from, laitFile.file))) entries.push(...laitEntries());
  writeFileSync(path.join(to, "benchmarks", "catalogue.yaml"), stringify(entries));
}

function copied(folder: string, source: SourceFile) {
  const file = findFile(folder, source.prefix);
  copyFileSync(file, path.join(to, "benchmarks", path.basename(file)));
  return entriesOf(source, path.basename(file), readRecords(file));
}

function laitEntries() {
  const { measures, ...release } = laitFile;
  for (const name of [release.file, release.dictionary]) {
    copyFileSync(path.join(from, name), path.join(to, "benchmarks", name));
  }
  return measures.map(({ metric, measure }) => ({
    id: `lait-${metric}-2026`,
    ...release,
    layout: "lait",
    metric,
    measure,
  }));
}

function entriesOf(source: SourceFile, file: string, rows: SourceRow[]) {
  const year = Math.max(...rows.map((row) => Number(row.time_period)));
  return source.metrics.map(({ metric, ...columns }) => ({
    id: `dfe-${metric}-${year}`,
    metric,
    publisher: source.publisher,
    title: source.title,
    released: `${year}-${source.releasedBy}`,
    edition: `year to March ${year}`,
    file,
    layout: "ees",
    period: "financial-year",
    ...columns,
  }));
}

function readLines(file: string): string[][] {
  const text = readFileSync(file, "utf8");
  return parseCsv(text, { delimiter: "," }).map((cells) => cells.map((cell) => String(cell ?? "")));
}

function writeTable(file: string, rows: object[]): void {
  const header = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => header.map((column) => (row as SourceRow)[column] ?? ""));
  writeFileSync(path.join(to, file), `${writeCsv([header, ...lines], { lineSeparator: "\n" })}\n`);
}

function runOrSay(): void {
  const state = `${to}-state`;
  const command = ["pipelines/los.js", words.verb ?? "build", "--data", to, "--state", state];
  if (words.verb === undefined) {
    console.log(`Build it with:\n  node ${command.join(" ")}`);
    return;
  }
  process.exitCode = spawnSync(process.execPath, command, { stdio: "inherit" }).status ?? 3;
}
