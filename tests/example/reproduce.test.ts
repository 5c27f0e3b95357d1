import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeIllustrative } from "../../data/make/illustrative.ts";

const dataFolder = fileURLToPath(new URL("../../data", import.meta.url));
const made = mkdtempSync(path.join(tmpdir(), "los-example-"));

/** Every file below a folder of `root`, with `/`. */
const filesIn = (root: string, folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();

beforeAll(() => writeIllustrative(made));
afterAll(() => rmSync(made, { recursive: true, force: true }));

describe("the script that makes the example", () => {
  it("gives the files that ship, byte for byte", () => {
    const different = filesIn(made, ".").filter(
      (file) => !readFileSync(path.join(made, file)).equals(readFileSync(path.join(dataFolder, file))),
    );
    expect(different).toEqual([]);
  });

  it("makes every return that ships", () => {
    expect(filesIn(dataFolder, "returns")).toEqual(filesIn(made, "returns"));
  });

  it("keeps the example small enough to ship", () => {
    const shipped = filesIn(dataFolder, ".").map((file) => readFileSync(path.join(dataFolder, file)).length);
    expect(shipped.reduce((sum, size) => sum + size, 0)).toBeLessThan(5_000_000);
  });
});
