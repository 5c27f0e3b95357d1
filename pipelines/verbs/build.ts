import path from "node:path";
import { renderSite } from "../../src/site/render.ts";
import type { Progress } from "../progress.ts";
import { type Audience, publish } from "../publication/publish.ts";
import { asSeenAt, warehouseFile } from "../warehouse/replace.ts";
import { Warehouse } from "../warehouse/warehouse.ts";
import { DataAtFault, type Folders, productFolder, WrongWords } from "./folders.ts";
import { compute, type LoadReport, load } from "./load.ts";

/** What a build made. */
export interface BuildReport {
  load: LoadReport;
  /** Folder of the finished site, by audience. */
  sites: Partial<Record<Audience, string>>;
}

export interface BuildOptions {
  audience: string;
  out: string;
  /** Build the site as it was known at this date; latest when absent. */
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
  progress.step("Writing the publication");
  const publication = options.asSeen
    ? await asSeenAt(folders.state, options.asSeen, async (warehouse) => {
        await compute(warehouse, folders.data, progress);
        return publish(warehouse, folders.state, "partnership");
      })
    : await publishLatest(folders.state);
  const site = path.resolve(productFolder, options.out, "partnership");
  await renderSite({
    publicationFolder: publication,
    outFolder: site,
    progress: (message: string) => progress.step(message),
  });
  return { load: report, sites: { partnership: site } };
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
