import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { progressTo } from "../../pipelines/progress.ts";
import { build } from "../../pipelines/verbs/build.ts";
import { foldersFrom, productFolder } from "../../pipelines/verbs/folders.ts";
import { serveFolder } from "../../pipelines/verbs/serve.ts";
import { copyExampleState } from "../example/example-state.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the served example site, ending in a slash. */
    site: string;
    /** Folder of the built example site. */
    folder: string;
  }
}

/**
 * Builds the partnership that ships in `data/` into a temporary folder and serves it while the journeys run. `LOS_SITE` names
 * the folder of a site that has been built already, which is served in its place.
 */
export default async function setup(project: TestProject) {
  const built = process.env.LOS_SITE;
  if (built) return serve(project, path.resolve(built));
  const temporary = mkdtempSync(path.join(tmpdir(), "los-journeys-"));
  const folders = foldersFrom(path.join(productFolder, "data"), path.join(temporary, "state"));
  await copyExampleState(folders.state);
  const options = { audience: "partnership", out: path.join(temporary, "dist"), asSeen: undefined };
  const { sites } = await build(folders, options, progressTo(process.stderr));
  const stop = await serve(project, sites.partnership as string);
  return () => {
    stop();
    rmSync(temporary, { recursive: true, force: true });
  };
}

async function serve(project: TestProject, folder: string): Promise<() => void> {
  const { address, server } = await serveFolder(folder, 0);
  project.provide("site", address);
  project.provide("folder", folder);
  return () => server.close();
}
