import { existsSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sqlFolder } from "../warehouse/warehouse.ts";
import { WrongWords } from "./folders.ts";

/** Writes a metric file to fill in. Returns its path. Throws {@link WrongWords} for a name that cannot be one. */
export function newMetric(name: string): string {
  const [theme = "", id = "", more] = name.split("/");
  if (more !== undefined || ![theme, id].every((part) => /^[a-z][a-z0-9-]*$/.test(part))) {
    throw new WrongWords(
      `"${name}" cannot be a metric's name. Write THEME/ID in small letters and hyphens, such as protection/late-conferences.`,
    );
  }
  const folder = path.join(sqlFolder, "metrics", theme);
  if (!existsSync(folder)) {
    const themes = readdirSync(path.dirname(folder), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    throw new WrongWords(
      `There is no theme "${theme}". Themes: ${themes.map((entry) => entry.name).join(", ")}.`,
    );
  }
  const file = path.join(folder, `${id}.sql`);
  if (existsSync(file)) throw new WrongWords(`${path.relative(process.cwd(), file)} exists already.`);
  writeFileSync(file, blank(theme));
  return path.relative(process.cwd(), file);
}

// Every "…" must be filled in; `los check` names the ones that are left.
const blank = (theme: string): string => `/*---
title: …
theme: ${theme}
shape: percentage
basis: flow
unit: children
polarity: none
per: 100
denominator: …
owner: …
target:
  kind: none
  reason: …
source: …
definition: >
  …
---*/
-- One row per month.
select
  month as period,
  area_code,
  total(icpc_within_15_days) as numerator,
  total(icpc_children) as denominator,
  missing_code(icpc_within_15_days_code) as missing
from section_47_and_icpc
group by all
`;
