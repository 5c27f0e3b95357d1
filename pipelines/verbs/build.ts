import path from "node:path";
import { renderSite } from "../../src/site/render.ts";
import type { Progress } from "../progress.ts";
import { type Held, holdAgainstManifest } from "../publication/manifest.ts";
import { type Audience, publish } from "../publication/publish.ts";
import { warehouseFile } from "../warehouse/replace.ts";
import { Warehouse } from "../warehouse/warehouse.ts";
import { dayNamed, publishAsSeen, seenFolder } from "./as-seen.ts";
import { DataAtFault, type Folders, productFolder, WrongWords } from "./folders.ts";
import { type LoadReport, load } from "./load.ts";

/** What a build made. */
export interface BuildReport {
  load: LoadReport;
  /** Folder of the finished site, by audience. */
  sites: Partial<Record<Audience, string>>;
  /** How a site as seen at a day stands to the first one that was built of that day. */
  held?: Held;
}

export interface BuildOptions {
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
  refusePublic(options.audience);
  const report = await load(folders, false, progress);
  const day = options.asSeen && (await dayNamed(folders.state, options.asSeen));
  progress.step("Writing the publication");
  const publication = day ? await publishAsSeen(folders, day, progress) : await publishLatest(folders.state);
  const out = options.out ?? (day ? path.join("dist", `as-seen-${day}`) : "dist");
  const site = path.resolve(productFolder, out, "partnership");
  await renderSite({
    publicationFolder: publication,
    outFolder: site,
    progress: (message: string) => progress.step(message),
  });
  const built = { load: report, sites: { partnership: site } };
  return day ? { ...built, held: holdAgainstManifest(seenFolder(folders.state, day), site, day) } : built;
}

async function publishLatest(state: string): Promise<string> {
  const warehouse = await Warehouse.open(warehouseFile(state), "read");
  try {
    return await publish(warehouse, state, "partnership");
  } finally {
    warehouse.close();
  }
}

function refusePublic(audience: string): void {
  if (audience === "public") {
    throw new DataAtFault(
      "The public build is refused: it needs disclosure control, so that no small number of children can be worked " +
        "out from it, and Line of Sight does not have that yet. Build for the partnership: --audience partnership.",
    );
  }
  if (audience !== "partnership" && audience !== "all") {
    throw new WrongWords(`--audience ${audience} is not known; it is partnership, public or all.`);
  }
}
