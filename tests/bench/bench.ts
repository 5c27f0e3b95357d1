/**
 * `npm run bench`: how the work grows, as ratios measured in one run. Nothing is asserted: the absolute times of a shared
 * machine mean little. Reference for the site: Evidence 40.1.8, 60 pages of one line chart, one bar chart and one table on a
 * machine of this kind took 93 s, 3.0 GB at its peak and 92 MB on disk.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { productFolder } from "../../pipelines/verbs/folders.ts";
import { benchCompare } from "./compare.ts";
import { benchLoad } from "./load.ts";
import { readTable, writePublicationOf } from "./publication-of.ts";

const reference = { pages: 60, seconds: 93, bytesOfMemory: 3.0e9, bytesOnDisk: 92e6 };
const temporary = mkdtempSync(path.join(tmpdir(), "los-bench-"));
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

interface Measured {
  seconds: number;
  /** Largest resident memory of any one process, and of all that were alive in the run added up. */
  peak: number;
  sum: number;
}

function measured(words: string[]): Measured {
  const memory = path.join(temporary, `memory-${Math.random()}.txt`);
  const hook = path.join(import.meta.dirname, "report-memory.mjs");
  const began = process.hrtime.bigint();
  const run = spawnSync(process.execPath, words, {
    cwd: productFolder,
    encoding: "utf8",
    env: {
      ...process.env,
      LOS_BENCH_MEMORY: memory,
      NODE_OPTIONS: `--import ${new URL(`file://${hook}`).href}`,
    },
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (run.status !== 0) throw new Error(run.stderr);
  const peaks = readFileSync(memory, "utf8")
    .trim()
    .split("\n")
    .map((line) => Number(line) * 1024);
  return { seconds, peak: Math.max(...peaks), sum: peaks.reduce((a, b) => a + b, 0) };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

async function benchSite(publication: string, pages: number): Promise<number> {
  const folder = path.join(temporary, `publication-${pages}`);
  const out = path.join(temporary, `site-${pages}`);
  mkdirSync(folder);
  await writePublicationOf(publication, folder, pages);
  const render = path.join(import.meta.dirname, "render.ts");
  const { seconds, peak, sum } = measured(["--import", "tsx", render, folder, out]);
  const share = pages / reference.pages;
  console.log(
    `render ${pages} metric pages: ${seconds.toFixed(1)} s, ${((seconds / pages) * 1000).toFixed(0)} ms a page, ` +
      `peak ${megabytes(peak)} in one process (${megabytes(sum)} in all), ${megabytes(sizeOf(out))} written; ` +
      `against Evidence: ${(seconds / reference.seconds / share).toFixed(3)} of its time a page, ` +
      `${(sum / reference.bytesOfMemory).toFixed(3)} of its memory`,
  );
  const [metric] = readTable(folder, "metric.arrow").getChild("metric") ?? [];
  const html = readFileSync(path.join(out, "metrics", metric, "index.html"));
  console.log(`  one metric page: ${(gzipSync(html).length / 1000).toFixed(1)} kB of HTML, compressed`);
  return seconds / pages;
}

try {
  await benchLoad();
  await benchCompare();
  const los = path.join(productFolder, "pipelines/los.js");
  const state = path.join(temporary, "state");
  const first = measured([los, "load", "--state", state]);
  const again = measured([los, "load", "--state", state]);
  console.log(
    `los load: ${first.seconds.toFixed(2)} s; with nothing changed ${again.seconds.toFixed(2)} s, ` +
      `${(again.seconds / first.seconds).toFixed(3)} of it`,
  );
  const whole = measured([los, "build", "--state", state, "--out", path.join(temporary, "dist")]);
  console.log(`los build: ${whole.seconds.toFixed(1)} s, ${megabytes(whole.sum)} in all its processes`);
  const publication = path.join(state, "publication", "partnership");
  const small = await benchSite(publication, 60);
  const large = await benchSite(publication, 300);
  console.log(`a page of 300 takes ${(large / small).toFixed(2)} times as long as a page of 60`);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
