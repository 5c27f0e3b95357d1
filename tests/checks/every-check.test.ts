import { existsSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { sqlFiles } from "../../pipelines/warehouse/warehouse.ts";

it.each(sqlFiles("checks").map((file) => path.basename(file, ".sql")))("%s has a test of its own", (rule) => {
  expect(existsSync(path.join(import.meta.dirname, `${rule}.test.ts`))).toBe(true);
});
