import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { holdAgainstManifest } from "../../pipelines/publication/manifest.ts";

test("a site is held against the manifest of its first build: changed, lost and new files are named", () => {
  const home = mkdtempSync(path.join(tmpdir(), "los-manifest-"));
  const site = path.join(home, "site");
  const hold = () => holdAgainstManifest(path.join(home, "kept"), site, "2019-11-12");
  mkdirSync(path.join(site, "metrics"), { recursive: true });
  writeFileSync(path.join(site, "index.html"), "as it was");
  writeFileSync(path.join(site, "metrics/one.html"), "as it was");
  expect(hold()).toMatchObject({ wasThere: false, differing: [] });
  expect(hold()).toMatchObject({ wasThere: true, differing: [] });
  writeFileSync(path.join(site, "index.html"), "another");
  rmSync(path.join(site, "metrics/one.html"));
  writeFileSync(path.join(site, "new.html"), "new");
  expect(hold().differing).toEqual(["index.html", "metrics/one.html", "new.html"]);
  rmSync(home, { recursive: true });
});
