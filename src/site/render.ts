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
  /** Looks at the finished site before it takes its place; what it throws keeps the last good site there. */
  inspect?: (siteFolder: string) => void;
}

/**
 * Renders a publication as a static site. Throws, and leaves the last good site in place, when a page cannot be
 * rendered or has a fault. Resolves to the number of pages.
 */
export async function renderSite({
  publicationFolder,
  outFolder,
  progress,
  inspect,
}: RenderOptions): Promise<{ pages: number }> {
  const next = `${outFolder}.next`;
  return holdingRenderLock(productFolder, progress, async () => {
    rmSync(next, { recursive: true, force: true });
    putBack(outFolder);
    // a place that cannot be written to is told before the pages are rendered
    mkdirSync(next, { recursive: true });
    const publication = readPublication(publicationFolder);
    progress("Rendering pages");
    await runFramework(productFolder, next, progress);
    const result = finishSite(publication, next, path.join(productFolder, "src"), progress);
    inspect?.(next);
    replaceFolder(next, outFolder);
    return result;
  });
}

/** Where {@link replaceFolder} keeps the old site for a moment. */
const lastOf = (current: string): string => `${current}.last`;

/** Puts the old site back where a crash came between the two renames. */
function putBack(current: string): void {
  if (!existsSync(current) && existsSync(lastOf(current))) renameSync(lastOf(current), current);
}

/** Puts `next` in the place of `current`; a crash between the two renames leaves the old site beside its place. */
function replaceFolder(next: string, current: string): void {
  const last = lastOf(current);
  rmSync(last, { recursive: true, force: true });
  if (existsSync(current)) renameSync(current, last);
  renameSync(next, current);
  rmSync(last, { recursive: true, force: true });
}
