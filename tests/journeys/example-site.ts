import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { progressTo } from "../../pipelines/progress.ts";
import { build } from "../../pipelines/verbs/build.ts";
import { foldersFrom, productFolder } from "../../pipelines/verbs/folders.ts";
import { serveFolder } from "../../pipelines/verbs/serve.ts";
import { copyExampleState } from "../example/example-state.ts";
import { cannotHost, host } from "../hosting/nginx.ts";
import { browserFile } from "./browser.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the served example site of the partnership, ending in a slash; and its folder. */
    site: string;
    folder: string;
    /** The same of its public edition. */
    publicSite: string;
    publicFolder: string;
  }
}

/**
 * Builds both editions of the partnership that ships in `data/` into a temporary folder and serves them while the journeys
 * run. `LOS_SITES` names the folder that holds editions which have been built already; they are served in their place.
 */
export default async function setup(project: TestProject) {
  // several journeys start at once
  await browserFile();
  const built = process.env.LOS_SITES;
  if (built) return serve(project, path.resolve(built));
  const temporary = mkdtempSync(path.join(tmpdir(), "los-journeys-"));
  const folders = foldersFrom(path.join(productFolder, "data"), path.join(temporary, "state"));
  await copyExampleState(folders.state);
  const out = path.join(temporary, "dist");
  await build(folders, { audience: "all", out, asSeen: undefined }, progressTo(process.stderr));
  const stop = await serve(project, out);
  return async () => {
    await stop();
    rmSync(temporary, { recursive: true, force: true });
  };
}

/** Serves both editions with the documented web servers where nginx is installed, else as `los serve` does. */
async function serve(project: TestProject, dist: string): Promise<() => Promise<void>> {
  const [partnership, forPublic] = [path.join(dist, "partnership"), path.join(dist, "public")];
  const [own, open] = await Promise.all([served("partnership", partnership), served("public", forPublic)]);
  project.provide("site", own.address);
  project.provide("folder", partnership);
  project.provide("publicSite", open.address);
  project.provide("publicFolder", forPublic);
  return async () => {
    await own.stop();
    await open.stop();
  };
}

async function served(edition: "partnership" | "public", folder: string) {
  if (cannotHost) {
    const { address, server } = await serveFolder(folder, 0);
    return { address, stop: async () => void server.close() };
  }
  const { address, stop } = await host(edition, folder);
  return { address: `${address}/`, stop };
}
