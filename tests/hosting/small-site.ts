import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The files of a site with one of each kind that the build writes, and two that do not belong there. */
export const files = {
  "index.html": "<!doctype html><title>Home</title>",
  "404.html": "<!doctype html><title>There is no such page</title>",
  "metrics/index.html": "<!doctype html><title>Measures</title>",
  "metrics/mash-contacts.csv": `period,value\r\n${"2019-20,352\r\n".repeat(100)}`,
  "metrics/mash-contacts.json": "[]",
  "benchmarks/explore/figures.arrow": "ARROW1",
  "favicon.svg": "<svg/>",
  "_import/style/site.bc08ec33.css": "main{}",
  "_import/components/enhance.7eb3baea.js": "export {};",
  ".git/config": "hidden",
  "metrics/.draft.html": "hidden",
};

/** What lies beside the site's folder, as the state and the returns might. */
export const beside = "not part of the site";

export interface SmallSite {
  folder: string;
  /** Removes the folder and what lies beside it. */
  remove(): void;
}

/** Writes the files below a new folder. */
export function writeSmallSite(): SmallSite {
  const home = mkdtempSync(path.join(tmpdir(), "los-small-site-"));
  const folder = path.join(home, "site");
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  writeFileSync(path.join(home, "beside.csv"), beside);
  return { folder, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Ways to write the file beside the site, and others far from it. */
export const waysOut = [
  "/../beside.csv",
  "/metrics/../../beside.csv",
  "/%2e%2e/beside.csv",
  "/%2e%2e%2fbeside.csv",
  "/..%2fbeside.csv",
  "/%252e%252e%252fbeside.csv",
  "/..%5cbeside.csv",
  "/..\\beside.csv",
  "/....//beside.csv",
  "/metrics/..;/..;/beside.csv",
  "/metrics/%c0%ae%c0%ae/%c0%ae%c0%ae/beside.csv",
  "//beside.csv",
  "/%2fetc/passwd",
  "/etc/passwd",
  "/../../../../../../../../etc/passwd",
  "/index.html%00.csv",
  "/metrics/mash-contacts.csv%00",
];
