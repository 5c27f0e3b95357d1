import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Addition } from "./catalogue-additions.ts";
import type { CatalogueEntry, EesEntry } from "./catalogue-entry.ts";
import { DownloadFault, type EesApi } from "./ees-api.ts";

/** A file that `benchmarks/` does not have yet. */
export interface NewFile {
  name: string;
  /** Entries that ask for it already. */
  fills: string[];
  /** Entries that it is a new release of; where nobody says what it covers, the edition is empty. */
  additions: Addition[];
  /** How many rows the publisher says it has. */
  rows?: number;
}

/** Where new files are put to be checked, and where the present ones are. */
export interface Places {
  present: string;
  staging: string;
}

/** Entries of one series, the newest release only: they read one file. */
function newestOf<Entry extends CatalogueEntry>(
  entries: readonly Entry[],
  seriesOf: (entry: Entry) => string,
): [string, [Entry, ...Entry[]]][] {
  return [...new Set(entries.map(seriesOf))].map((series) => {
    const members = entries.filter((entry) => seriesOf(entry) === series) as [Entry, ...Entry[]];
    const newest = members.reduce((a, b) => (b.released > a.released ? b : a));
    return [series, members.filter(({ file }) => file === newest.file) as [Entry, ...Entry[]]];
  });
}

/**
 * Downloads into the staging folder what the API of Explore Education Statistics has newer than the catalogue, and files
 * that the catalogue names and the folder has not. Throws {@link DownloadFault}.
 */
export async function fromApi(
  api: EesApi,
  entries: readonly CatalogueEntry[],
  { present, staging }: Places,
  step: (message: string) => void,
): Promise<NewFile[]> {
  const named = entries.filter((entry): entry is EesEntry => entry.layout === "ees" && !!entry.dataSet);
  const found: NewFile[] = [];
  for (const [dataSet, newest] of newestOf(named, (entry) => entry.dataSet as string)) {
    const [{ file, released, version, title }] = newest;
    step(`Asking for ${title}`);
    const versions = await api.versions(dataSet);
    const isHeld = existsSync(path.join(present, file));
    const wanted = isHeld
      ? versions.find((each) => (version ? each.published >= released : each.published > released))
      : versions.find((each) => (version ? each.version === version : each.published === released));
    if (!isHeld && !wanted) {
      const known = versions.map((each) => `${each.version} of ${each.published}`).join(", ") || "none";
      throw new DownloadFault(
        `${newest[0].id}: the data set ${dataSet} has no version of ${version ?? released}. It has ${known}. Write one ` +
          "of these in the catalogue as version and released.",
      );
    }
    if (!wanted || (isHeld && wanted.version === version)) continue;
    const name = isHeld ? `${stemOf(file)}-v${wanted.version}.csv` : file;
    step(`Downloading ${title}, ${wanted.release}`);
    await api.download(dataSet, wanted.version, path.join(staging, name));
    const addition = {
      released: wanted.published,
      edition: wanted.release,
      file: name,
      version: wanted.version,
    };
    found.push({
      name,
      fills: isHeld ? [] : newest.map(({ id }) => id),
      additions: isHeld ? newest.map(({ id }) => ({ after: id, ...addition })) : [],
      rows: wanted.rows,
    });
  }
  return found;
}

/**
 * Copies from a folder into the staging folder the files that the catalogue names and `benchmarks/` has not, and newer
 * files of the same series: those whose names differ in years alone, or in nothing but have other content.
 */
export function fromFolder(
  from: string,
  entries: readonly CatalogueEntry[],
  { present, staging }: Places,
  today: string,
): NewFile[] {
  const offered = readdirSync(from).filter((name) => /\.(csv|parquet)$/i.test(name));
  const take = (name: string, as: string) => copyFileSync(path.join(from, name), path.join(staging, as));
  const found: NewFile[] = [];
  for (const [, newest] of newestOf(entries, ({ file }) => seriesOf(file))) {
    const [first] = newest;
    const isAbsent = (name: string) => !existsSync(path.join(present, name));
    const files = first.layout === "lait" ? [first.file, first.dictionary] : [first.file];
    const absent = files.filter(isAbsent);
    for (const name of absent.filter((each) => offered.includes(each))) {
      take(name, name);
      found.push({ name, fills: newest.map(({ id }) => id), additions: [] });
    }
    if (absent.includes(first.file)) continue;
    const newer = newerThan(first.file, offered, from, present);
    if (!newer) continue;
    const as = isAbsent(newer) ? newer : dated(newer, today);
    take(newer, as);
    const dictionary = first.layout === "lait" ? newerThan(first.dictionary, offered, from, present) : null;
    const dictionaryAs = dictionary && (isAbsent(dictionary) ? dictionary : dated(dictionary, today));
    const release = { released: today, edition: "", file: as };
    const additions = newest.map(({ id }) => ({
      after: id,
      ...release,
      ...(dictionaryAs ? { dictionary: dictionaryAs } : {}),
    }));
    found.push({ name: as, fills: [], additions });
    if (dictionary && dictionaryAs) {
      take(dictionary, dictionaryAs);
      found.push({ name: dictionaryAs, fills: [], additions: [] });
    }
  }
  return found;
}

const natural = new Intl.Collator("en", { numeric: true });

/** The newest file of the same series by its name, unless it is older or has the content of one that is there. */
function newerThan(file: string, offered: readonly string[], from: string, present: string): string | null {
  const held = new Set(
    readdirSync(present)
      .filter((name) => seriesOf(name) === seriesOf(file))
      .map((name) => hashOf(path.join(present, name))),
  );
  const [newest] = offered
    .filter((name) => seriesOf(name) === seriesOf(file))
    .filter((name) => natural.compare(name, undated(file)) >= 0)
    .sort(natural.compare)
    .reverse();
  return newest !== undefined && !held.has(hashOf(path.join(from, newest))) ? newest : null;
}

const hashOf = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

/** The name of a file without the years that it covers, its version and our day. */
const seriesOf = (file: string): string =>
  undated(file)
    .toLowerCase()
    .replaceAll(/\d{4,}/g, "#");
const undated = (file: string): string =>
  file.replace(/-\d{4}-\d{2}-\d{2}(?=\.\w+$)/, "").replace(/-v\d+(\.\d+)*(?=\.\w+$)/, "");
const dated = (file: string, today: string): string => file.replace(/(?=\.\w+$)/, `-${today}`);
const stemOf = (file: string): string =>
  undated(file)
    .replace(/\.csv$/i, "")
    .replace(/_\d{4}(_to_\d{4})?$/, "");
