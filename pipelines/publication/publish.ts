import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { columnMeta } from "../contracts/contract.ts";
import { contracts } from "../contracts/index.ts";
import { readThemes } from "../metrics/themes.ts";
import { sqlFiles, sqlFolder, type Warehouse } from "../warehouse/warehouse.ts";
import { queryToArrow } from "./arrow.ts";

export type Audience = "partnership" | "public";

/** Where the publication for an audience is kept; that of a public edition which is still tried has a name of its own. */
export const publicationFolder = (stateFolder: string, audience: Audience | "public-tried"): string =>
  path.join(stateFolder, "publication", audience);

/**
 * Writes what the site of the partnership may read: one Arrow file for each query of `sql/publication/`, and `site.json`.
 * The folder takes its place by a rename once it is complete.
 */
export async function publish(warehouse: Warehouse, stateFolder: string): Promise<string> {
  return writePublication(
    warehouse,
    await siteFacts(warehouse, "partnership"),
    publicationFolder(stateFolder, "partnership"),
  );
}

/** Puts `next` in the place of `folder`. */
export function replaceFolder(next: string, folder: string): void {
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  renameSync(next, folder);
}

/**
 * Writes every query of `sql/publication/` and what the site must know beside them.
 * @param disclosure how the edition was made, where it is one for the public
 */
export async function writePublication(
  warehouse: Warehouse,
  site: object,
  folder: string,
  disclosure?: object,
): Promise<string> {
  const next = `${folder}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const content = createHash("sha256");
  for (const file of sqlFiles("publication")) {
    const bytes = await queryToArrow(warehouse, readFileSync(file, "utf8"));
    content.update(bytes);
    writeFileSync(path.join(next, `${path.basename(file, ".sql")}.arrow`), bytes);
  }
  if (disclosure) writeDisclosure(next, disclosure);
  content.update(JSON.stringify({ ...site, disclosure }));
  const publication = content.digest("hex").slice(0, 8);
  writeFileSync(path.join(next, "site.json"), `${JSON.stringify({ ...site, publication }, null, 2)}\n`);
  replaceFolder(next, folder);
  return folder;
}

/** Puts what a public edition hides beside the tables of a publication: its terms, or for the partnership the whole report. */
export function writeDisclosure(folder: string, disclosure: object): void {
  writeFileSync(path.join(folder, "disclosure.json"), `${JSON.stringify(disclosure)}\n`);
}

/** Who we are, and what the publication holds. */
export async function siteFacts(warehouse: Warehouse, audience: Audience) {
  const [facts] = await warehouse.rows(`
    select
      partnership.name as partnership,
      home.area_code as "areaCode",
      home.area_name as "areaName",
      home.region_code as "regionCode",
      partnership.returns_status as "returnsStatus",
      partnership.neighbour_set as "neighbourSet",
      partnership.population_edition as "populationEdition",
      (select max(received_at)::date::varchar from submission) as "dataAsAt",
      getvariable('as_seen')::date::varchar as "asSeen",
      (
        select string_agg(title, '; ' order by title) from meeting where held_on = getvariable('as_seen')::date
      ) as "asSeenBy",
      (
        select arg_max(period.period, period.period_end)
        from submission_in_force
        join period on period.period = submission_in_force.quarter
      ) as "latestQuarter"
    from partnership
    join area as home using (area_code)`);
  const areas = await warehouse.rows("select area_code, area_name, area_type from area order by area_code");
  return {
    ...facts,
    audience,
    themes: readThemes(path.join(sqlFolder, "metrics")),
    datasets: datasets(),
    areas,
  };
}

function datasets() {
  return contracts.map((contract) => ({
    dataset: contract.dataset,
    title: contract.title,
    grain: contract.grain,
    columns: Object.keys(contract.row.shape).map((name) => {
      const { label, description, unit, categories } = columnMeta(contract, name);
      return { name, label, description, unit: unit ?? null, categories: categories ?? null };
    }),
  }));
}
