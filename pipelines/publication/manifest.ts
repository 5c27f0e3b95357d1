import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What a frozen site consists of. */
export interface Manifest {
  /** The day (ISO) whose knowledge it shows. */
  asSeen: string;
  /** SHA-256 of each file, by its path in the site with `/`, in the order of the paths. */
  files: Record<string, string>;
}

/** How a site stands to the manifest that was kept when it was first built. */
export interface Held {
  /** Where the manifest is kept. */
  manifest: string;
  /** False when this build wrote it. */
  wasThere: boolean;
  /** Files that are not what they were, that are gone and that are new; none when every byte is the same. */
  differing: string[];
}

/** The manifest of a finished site. */
export function manifestOf(siteFolder: string, asSeen: string): Manifest {
  const files = readdirSync(siteFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(siteFolder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"),
    )
    .sort();
  return {
    asSeen,
    files: Object.fromEntries(files.map((file) => [file, hashOf(path.join(siteFolder, file))])),
  };
}

const hashOf = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

/** Keeps the manifest of a frozen site the first time, and holds every later build of it against that one. */
export function holdAgainstManifest(folder: string, siteFolder: string, asSeen: string): Held {
  const manifest = path.join(folder, "manifest.json");
  const now = manifestOf(siteFolder, asSeen);
  if (!existsSync(manifest)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(manifest, `${JSON.stringify(now, null, 2)}\n`);
    return { manifest, wasThere: false, differing: [] };
  }
  const kept = JSON.parse(readFileSync(manifest, "utf8")) as Manifest;
  const names = [...new Set([...Object.keys(kept.files), ...Object.keys(now.files)])].sort();
  return {
    manifest,
    wasThere: true,
    differing: names.filter((name) => kept.files[name] !== now.files[name]),
  };
}
