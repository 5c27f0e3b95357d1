import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/**
 * A hash over the names and contents of files and folders; the same exactly when nothing in them has changed.
 * Paths that do not exist count as absent.
 */
export function fingerprintOf(paths: string[]): string {
  const hash = createHash("sha256");
  for (const start of paths) {
    for (const file of filesUnder(start)) {
      hash.update(path.relative(start, file).replaceAll(path.sep, "/")).update("\0");
      hash.update(createHash("sha256").update(readFileSync(file)).digest());
    }
    hash.update("\u0001");
  }
  return hash.digest("hex");
}

function filesUnder(start: string): string[] {
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [start];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
