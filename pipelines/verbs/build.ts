import path from "node:path";
import { renderSite } from "../../src/site/render.ts";
import type { Progress } from "../progress.ts";
import type { DisclosureReport } from "../public-edition/report.ts";
import { type Held, holdAgainstManifest } from "../publication/manifest.ts";
import { type Audience, publish, writeDisclosure } from "../publication/publish.ts";
import { warehouseFile } from "../warehouse/replace.ts";
import { Warehouse } from "../warehouse/warehouse.ts";
import { dayNamed, publishAsSeen, seenFolder } from "./as-seen.ts";
import { buildPublic } from "./build-public.ts";
import { type Folders, productFolder, WrongWords } from "./folders.ts";
import { type LoadReport, load } from "./load.ts";

/** What a build made. */
export interface BuildReport {
  load: LoadReport;
  /** Folder of the finished site, by audience. */
  sites: Partial<Record<Audience, string>>;
  /** How small counts were kept from the public, where a public edition was made. */
  disclosure?: DisclosureReport;
  /** How a site as seen at a day stands to the first one that was built of that day. */
  held?: Held;
}

export interface BuildOptions {
  /** `partnership`, `public` or `all`; of a day that has passed there is an edition for the partnership only. */
  audience: string;
  /** Where the sites go; else `dist`, or for a day that has passed a folder of that day below it. */
  out: string | undefined;
  /** Build the site as it was known at this date or meeting; latest when absent. */
  asSeen: string | undefined;
}

/** Loads, computes, publishes and renders. The last good site stays in place unless everything succeeds. */
export async function build(
  folders: Folders,
  options: BuildOptions,
  progress: Progress,
): Promise<BuildReport> {
  const audiences = audiencesOf(options);
  const report = await load(folders, false, progress);
  if (options.asSeen !== undefined)
    return buildAsSeen(folders, options.asSeen, options.out, report, progress);
  const out = path.resolve(productFolder, options.out ?? "dist");
  const built: BuildReport = { load: report, sites: {} };
  if (audiences.includes("public")) {
    built.sites.public = path.join(out, "public");
    built.disclosure = await buildPublic(folders, built.sites.public, progress);
  }
  if (audiences.includes("partnership")) {
    built.sites.partnership = path.join(out, "partnership");
    progress.step("Writing the publication");
    const publication = await publishLatest(folders.state);
    if (built.disclosure) writeDisclosure(publication, built.disclosure);
    await render(publication, built.sites.partnership, progress);
  }
  return built;
}

async function buildAsSeen(
  folders: Folders,
  asSeen: string,
  out: string | undefined,
  report: LoadReport,
  progress: Progress,
): Promise<BuildReport> {
  const day = await dayNamed(folders.state, asSeen);
  const site = path.resolve(productFolder, out ?? path.join("dist", `as-seen-${day}`), "partnership");
  progress.step("Writing the publication");
  await render(await publishAsSeen(folders, day, progress), site, progress);
  return {
    load: report,
    sites: { partnership: site },
    held: holdAgainstManifest(seenFolder(folders.state, day), site, day),
  };
}

const render = (publicationFolder: string, outFolder: string, progress: Progress) =>
  renderSite({ publicationFolder, outFolder, progress: (message) => progress.step(message) });

async function publishLatest(state: string): Promise<string> {
  const warehouse = await Warehouse.open(warehouseFile(state), "read");
  try {
    return await publish(warehouse, state);
  } finally {
    warehouse.close();
  }
}

function audiencesOf({ audience, asSeen }: BuildOptions): Audience[] {
  if (audience === "public" && asSeen !== undefined) {
    throw new WrongWords(
      "--as-seen goes with --audience partnership only. What the public saw on an earlier day is what was released then: " +
        "public/ledger.csv in the partnership's folder holds it.",
    );
  }
  if (audience === "all") return ["public", "partnership"];
  if (audience === "public" || audience === "partnership") return [audience];
  throw new WrongWords(`--audience ${audience} is not known; it is partnership, public or all.`);
}
