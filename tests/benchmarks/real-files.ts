import { existsSync } from "node:fs";
import path from "node:path";

/** The folder of real national files: LOS_REAL, or `shared/real` beside the repository. */
export const realFolder = path.resolve(
  process.env.LOS_REAL ?? path.join(import.meta.dirname, "../../../shared/real"),
);

export const hasRealFiles = existsSync(realFolder);
if (!hasRealFiles)
  console.warn(`Tests on real national files are skipped: there is no folder ${realFolder}.`);
