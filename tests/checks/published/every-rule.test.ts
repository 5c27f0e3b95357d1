import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { sqlFiles } from "../../../pipelines/warehouse/warehouse.ts";

const tests = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => readFileSync(path.join(import.meta.dirname, file), "utf8"))
  .join("\n");

it.each(sqlFiles("checks/published").map((file) => path.basename(file, ".sql")))(
  "%s has tests of its own",
  (rule) => {
    expect(tests).toContain(`describe("${rule}"`);
  },
);
