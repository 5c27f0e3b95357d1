import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { catalogueFile, readCatalogue } from "../benchmarks/catalogue.ts";
import { DownloadFault, EesApi, eesApiAddress } from "../benchmarks/ees-api.ts";
import { fromApi, fromFolder, type NewFile } from "../benchmarks/new-releases.ts";
import { readMetrics } from "../metrics/read-metrics.ts";
import type { Progress } from "../progress.ts";
import { holdingLock } from "../warehouse/lock.ts";
import { DataAtFault, type Folders, WrongWords } from "./folders.ts";
import { faultText, type ReleaseChange, trialLoad } from "./trial-load.ts";

/** What was put into `benchmarks/`, and what its new releases give otherwise than the releases before. */
export interface BenchmarksReport {
  files: { file: string; entries: string[]; released: string | null; edition: string | null }[];
  changes: ReleaseChange[];
}

/**
 * Brings new releases of the catalogued national files into `benchmarks/`: from the API of Explore Education Statistics,
 * or from the folder `from`. All are checked before any is written: files first, the catalogue last, each by a rename, so
 * that a crash leaves at most a file that nothing names. Earlier releases stay. Throws {@link DataAtFault} when a file
 * cannot be had or cannot be used.
 */
export async function benchmarks(
  folders: Folders,
  from: string | undefined,
  progress: Progress,
): Promise<BenchmarksReport> {
  if (from !== undefined && !(existsSync(from) && statSync(from).isDirectory())) {
    throw new WrongWords(`--from ${from} is no folder.`);
  }
  return holdingLock(folders.state, "benchmarks", async () => {
    const staging = path.join(folders.state, "benchmarks-next");
    rmSync(staging, { recursive: true, force: true });
    mkdirSync(path.join(staging, "benchmarks"), { recursive: true });
    try {
      const found = await newFiles(folders, staging, from, progress);
      if (found.length === 0) return { files: [], changes: [] };
      progress.step("Checking the new files");
      const { catalogue, changes } = await trialLoad(folders.data, staging, found);
      put(staging, folders.data, found);
      return { files: described(found, catalogue.ids), changes };
    } catch (error) {
      if (!(error instanceof DownloadFault)) throw error;
      throw new DataAtFault(`${error.message}\nNothing was changed.`);
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  });
}

async function newFiles(
  { data }: Folders,
  staging: string,
  from: string | undefined,
  progress: Progress,
): Promise<NewFile[]> {
  const { entries: placed, issues } = readCatalogue(
    data,
    readMetrics().metrics.map(({ id }) => id),
  );
  const entries = placed.map(({ entry }) => entry);
  if (issues.length > 0) throw new DataAtFault(`${issues.map(faultText).join("\n")}\nNothing was changed.`);
  const places = { present: path.join(data, "benchmarks"), staging: path.join(staging, "benchmarks") };
  if (from !== undefined) return fromFolder(from, entries, places, new Date().toISOString().slice(0, 10));
  if (!entries.some((entry) => entry.layout === "ees" && entry.dataSet)) {
    throw new DataAtFault(
      `No entry of ${catalogueFile} says where it can be downloaded. Write the id of its data set into the field ` +
        "dataSet, or take files from a folder: los benchmarks --from DIR",
    );
  }
  // a mirror of the API can take its place
  const api = new EesApi(process.env.LOS_EES_API ?? eesApiAddress, (message) => progress.say(message));
  return fromApi(api, entries, places, (message) => progress.step(message));
}

/** The staging folder may be on another disk, so each file is copied beside its place before it is renamed. */
function put(staging: string, data: string, found: NewFile[]): void {
  const files = found.map(({ name }) => path.join("benchmarks", name));
  const arriving = (file: string) => path.join(data, path.dirname(file), `.${path.basename(file)}.arriving`);
  const all = [...files, catalogueFile];
  try {
    for (const file of all) copyFileSync(path.join(staging, file), arriving(file));
    for (const file of all) renameSync(arriving(file), path.join(data, file));
  } finally {
    for (const file of all) rmSync(arriving(file), { force: true });
  }
}

function described(found: NewFile[], ids: readonly string[]): BenchmarksReport["files"] {
  const rest = [...ids];
  return found.map(({ name, fills, additions }) => ({
    file: `benchmarks/${name}`,
    entries: [...fills, ...rest.splice(0, additions.length)],
    released: additions[0]?.released ?? null,
    edition: additions[0]?.edition ?? null,
  }));
}

const shownChanges = 10;

/** What came, and what changed, for the person who ran it. A folder does not say when its files were published. */
export function benchmarksText({ files, changes }: BenchmarksReport, isFromFolder: boolean): string {
  if (files.length === 0) return "No file is newer than those in benchmarks/.";
  const came = files.map(({ file, entries, released, edition }) => {
    const what = released ? `${edition}, released ${released}` : "asked for by the catalogue";
    return `${file}: ${what} (${entries.join(", ") || "dictionary"})`;
  });
  const metrics = [...new Set(changes.map(({ metric }) => metric))];
  const released = files.some((file) => file.released)
    ? [`Write the true days of publication, as released, into ${catalogueFile}; it has today.`]
    : [];
  return [
    ...came,
    ...metrics.map((metric) => changesText(metric, changes)),
    ...(isFromFolder ? released : []),
    "Load them with: los load",
  ].join("\n");
}

function changesText(metric: string, all: ReleaseChange[]): string {
  const changes = all.filter((change) => change.metric === metric);
  const kinds = [...new Set(changes.map(({ change }) => change))];
  const counts = kinds.map((kind) => `${changes.filter(({ change }) => change === kind).length} ${kind}`);
  const lines = changes
    .slice(0, shownChanges)
    .map(
      (each) =>
        `  ${each.area_name}, ${each.period}: ${shown(each.before, each.before_missing)} is now ${shown(each.after, each.after_missing)}`,
    );
  const more = changes.length - lines.length;
  const [first] = changes as [ReleaseChange];
  return [
    `${metric}: figures that the release of ${first.before_released} gave otherwise: ${counts.join(", ")}`,
    ...lines,
    ...(more > 0 ? [`  and ${more} more; after loading: los sql "select * from national_change"`] : []),
  ].join("\n");
}

/** Two decimals, as far as there are any. */
const shown = (value: number | null, missing: string | null): string =>
  value === null ? (missing ? `[${missing}]` : "nothing") : String(Number(value.toFixed(2)));
