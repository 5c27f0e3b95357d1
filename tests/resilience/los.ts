import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { productFolder } from "../../pipelines/verbs/folders.ts";

/** The command that users type, as words for a process of its own. */
export const command = [process.execPath, path.join(productFolder, "pipelines/los.js")] as const;

/** Runs `los` as a user does, and gives what it ended with and what it wrote to the two streams. */
export function los(...words: string[]): { code: number | null; out: string; err: string } {
  const [node, script] = command;
  const run = spawnSync(node, [script, ...words], { cwd: productFolder, encoding: "utf8" });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

export const hashOf = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");
