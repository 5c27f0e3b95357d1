import { execFile, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { productFolder } from "../../pipelines/verbs/folders.ts";

// A namespace of its own has no network at all, not even this machine's loopback.
const canCutOff = process.platform === "linux" && spawnSync("unshare", ["-rn", "true"]).status === 0;
if (!canCutOff) console.warn("Skipped: this machine cannot run a process without a network (unshare -rn).");

test.skipIf(!canCutOff)("the site builds with no network", async () => {
  const temporary = mkdtempSync(path.join(tmpdir(), "los-offline-"));
  const los = [
    process.execPath,
    path.join(productFolder, "pipelines/los.js"),
    "build",
    "--audience",
    "partnership",
  ];
  const data = path.join(temporary, "data");
  // Two agencies' returns go the whole way, from the file to the page.
  for (const part of [
    "partnership.json",
    "reference",
    "benchmarks",
    // The rest of the registers speaks of the other agencies' figures too.
    "registers/glossary.csv",
    "registers/gaps.csv",
    "returns/youth-justice",
    "returns/education",
  ]) {
    cpSync(path.join(productFolder, "data", part), path.join(data, part), { recursive: true });
  }
  const places = [
    "--data",
    data,
    "--state",
    path.join(temporary, "state"),
    "--out",
    path.join(temporary, "dist"),
  ];
  try {
    const ended = await new Promise<{ failed: boolean; said: string }>((resolve) => {
      execFile("unshare", ["-rn", ...los, ...places], { cwd: productFolder }, (error, out, err) =>
        resolve({ failed: error !== null, said: out + err }),
      );
    });
    expect(ended).toMatchObject({ failed: false });
    expect(existsSync(path.join(temporary, "dist/partnership/index.html"))).toBe(true);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});
