import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSchema } from "../../pipelines/contracts/schema.ts";
import { productFolder } from "../../pipelines/verbs/folders.ts";
import { fingerprintOf } from "../../pipelines/warehouse/fingerprint.ts";
import { warehouseFile } from "../../pipelines/warehouse/replace.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { renderSite } from "../../src/site/render.ts";
import { smallPartnership } from "../revisions/small-partnership.ts";
import { writeFixturePublication } from "../site/fixture-publication.ts";
import { command, hashOf } from "./los.ts";

const home = mkdtempSync(path.join(tmpdir(), "los-interrupted-"));
const publication = path.join(home, "publication");
const site = path.join(home, "dist", "partnership");

interface Ended {
  code: number | null;
  signal: string | null;
  err: string;
}

/** Runs a program and sends it a signal so many milliseconds after it has written `sign` to its standard error. */
function interrupted(
  words: readonly string[],
  sign: string,
  after: number,
  by: NodeJS.Signals,
): Promise<Ended> {
  return new Promise((resolve) => {
    const [program = "", ...rest] = words;
    const child = spawn(program, rest, { cwd: productFolder });
    let err = "";
    let isSigned = false;
    child.stderr.on("data", (chunk) => {
      err += chunk;
      if (isSigned || !err.includes(sign)) return;
      isSigned = true;
      setTimeout(() => child.kill(by), after);
    });
    child.once("exit", (code, signal) => resolve({ code, signal, err }));
  });
}

beforeAll(() => {
  writeFixturePublication(publication);
  mkdirSync(path.join(site, "metrics"), { recursive: true });
  writeFileSync(path.join(site, "index.html"), "the last good site");
  writeFileSync(path.join(site, "metrics", "index.html"), "its measures");
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

// The whole build is `los load`, which tests/warehouse/crash.test.ts interrupts, and this.
test.each([
  ["SIGKILL", Math.random() * 6000],
  ["SIGINT", Math.random() * 3000],
] as const)(
  "%s while pages are rendered leaves the last good site, whole",
  async (signal, after) => {
    const before = fingerprintOf([site]);
    const program = `
    import { renderSite } from "./src/site/render.ts";
    const [publicationFolder, outFolder] = process.argv.slice(1);
    await renderSite({ publicationFolder, outFolder, progress: (message) => console.error(message) });`;
    const node = [process.execPath, "--import", "tsx", "--input-type=module", "--eval", program];
    const ended = await interrupted([...node, publication, site], "Rendering pages", after, signal);
    expect(ended.signal).toBe(signal);
    expect(fingerprintOf([site])).toBe(before);
    expect(existsSync(`${site}.last`)).toBe(false);
    // what it left running ends by itself, and does not touch the site either
    await pause(2000);
    expect(fingerprintOf([site])).toBe(before);
  },
  300_000,
);

test("a site that was caught between its two renames is put back by the next build, and what was half made is gone", async () => {
  const out = path.join(home, "caught");
  for (const [folder, text] of [
    [`${out}.last`, "the last good site"],
    [`${out}.next`, "half a site"],
  ] as const) {
    mkdirSync(folder);
    writeFileSync(path.join(folder, "index.html"), text);
  }
  const publicationFolder = path.join(home, "none");
  await expect(renderSite({ publicationFolder, outFolder: out, progress: () => {} })).rejects.toThrow();
  expect(readFileSync(path.join(out, "index.html"), "utf8")).toBe("the last good site");
  expect(existsSync(path.join(`${out}.next`, "index.html"))).toBe(false);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s during a load is answered with what stays", async (signal, code) => {
  const { data } = smallPartnership();
  const state = path.join(home, `state-${signal}`);
  mkdirSync(state);
  const warehouse = await Warehouse.open(warehouseFile(state), "write");
  await createSchema(warehouse);
  await warehouse.run("insert into load_record values (now()::timestamp, 'earlier', 'earlier')");
  await warehouse.checkpoint();
  warehouse.close();
  const before = hashOf(warehouseFile(state));
  const words = [...command, "load", "--data", data, "--state", state];
  const ended = await interrupted(words, "Reading reference files", 200, signal);
  expect(ended).toMatchObject({ code, signal: null });
  expect(ended.err).toContain("Stopped. The last good warehouse and site are untouched.");
  expect(hashOf(warehouseFile(state))).toBe(before);
  rmSync(data, { recursive: true, force: true });
});
