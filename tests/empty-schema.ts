import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createSchema } from "../pipelines/contracts/schema.ts";
import { productFolder } from "../pipelines/verbs/folders.ts";
import { fingerprintOf } from "../pipelines/warehouse/fingerprint.ts";
import { sqlFolder, Warehouse } from "../pipelines/warehouse/warehouse.ts";

const prefix = "los-schema-";

/**
 * A warehouse as `createSchema` makes it, with nothing in it but periods. It is copied from one in the temporary folder,
 * which is made once for as long as nothing that it is made of changes: a copy takes a third of the time.
 * `file` defaults to memory.
 */
export async function emptySchema(file = ":memory:"): Promise<Warehouse> {
  const template = await schemaFile();
  if (file !== ":memory:") {
    copyFileSync(template, file);
    return Warehouse.open(file, "write");
  }
  const warehouse = await Warehouse.open(file, "write");
  // what tests put in is so little that a second thread only costs
  await warehouse.run(
    `set threads = 1;
     attach '${template.replaceAll("'", "''")}' as template (read_only);
     copy from database template to memory;
     detach template`,
  );
  return warehouse;
}

let made: Promise<string> | undefined;

function schemaFile(): Promise<string> {
  made ??= makeSchemaFile();
  return made;
}

async function makeSchemaFile(): Promise<string> {
  const inputs = [
    ...["schema", "macros.sql"].map((part) => path.join(sqlFolder, part)),
    ...["pipelines/contracts", "pipelines/warehouse", "src/lib/period.ts"].map((part) =>
      path.join(productFolder, part),
    ),
  ];
  const file = path.join(tmpdir(), `${prefix}${fingerprintOf(inputs).slice(0, 16)}.duckdb`);
  if (existsSync(file)) return file;
  forgetOthers();
  // several workers may make it at once: each its own, and the first one stays
  const mine = `${file}.${process.pid}`;
  const warehouse = await Warehouse.open(mine, "write");
  await createSchema(warehouse);
  await warehouse.checkpoint();
  warehouse.close();
  if (existsSync(file)) rmSync(mine);
  else renameSync(mine, file);
  return file;
}

function forgetOthers(): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const file = path.join(tmpdir(), name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 86_400_000) rmSync(file, { force: true });
  }
}
