import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { finishSite } from "./finish.ts";
import { runFramework } from "./framework.ts";
import { holdingRenderLock } from "./lock.ts";
import { readPublication } from "./publication.ts";

const productFolder = fileURLToPath(new URL("../..", import.meta.url));

/** What to render, and where to. Folders are absolute. */
export interface RenderOptions {
  publicationFolder: string;
  /** The finished site; what stands there is replaced only when the new site is complete and without fault. */
  outFolder: string;
  progress: (message: string) => void;
}

/**
 * Renders a publication as a static site. Throws, and leaves the last good site in place, when a page cannot be
 * rendered or has a fault. Resolves to the number of pages.
 */
export async function renderSite({
  publicationFolder,
  outFolder,
  progress,
}: RenderOptions): Promise<{ pages: number }> {
  const next = `${outFolder}.next`;
  return holdingRenderLock(productFolder, progress, async () => {
    rmSync(next, { recursive: true, force: true });
    mkdirSync(path.dirname(outFolder), { recursive: true });
    const publication = readPublication(publicationFolder);
    progress("Rendering pages");
    await runFramework(
      productFolder,
      { LOS_PUBLICATION: path.resolve(publicationFolder), LOS_OUTPUT: next },
      progress,
    );
    const result = finishSite(publication, next, path.join(productFolder, "src"), progress);
    replaceFolder(next, outFolder);
    return result;
  });
}

/** Puts `next` in the place of `current`; a crash between the two renames leaves the old site beside its place. */
function replaceFolder(next: string, current: string): void {
  const last = `${current}.last`;
  rmSync(last, { recursive: true, force: true });
  if (existsSync(current)) renameSync(current, last);
  renameSync(next, current);
  rmSync(last, { recursive: true, force: true });
}
