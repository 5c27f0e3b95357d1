import { type FigureCode, readFigureCode } from "../../src/lib/figure-code.ts";
import { closest } from "../../src/lib/nearest.ts";
import type { Warehouse } from "../warehouse/warehouse.ts";
import { ask, type FigureRow } from "./questions.ts";

/** Thrown when no figure has the code; its message is a sentence for the person who typed it. */
export class NoSuchFigure extends Error {}

/** A figure that was found: its row, and the version that was asked for (its newest where none was). */
export interface FoundFigure {
  row: FigureRow;
  version: number;
  newest: number;
}

/** Finds the figure of the home area that a typed code means. Throws {@link NoSuchFigure} with the nearest one there is. */
export async function findFigure(warehouse: Warehouse, typed: string): Promise<FoundFigure> {
  const code = readFigureCode(typed);
  if (!code) {
    throw new NoSuchFigure(
      `"${typed.slice(0, 100)}" is not a figure code. A code looks like this: icpc-within-15-days/2019-20-Q3/v2`,
    );
  }
  const [row] = await ask<FigureRow>(warehouse, "figure", [code.name]);
  if (!row) throw new NoSuchFigure(await suggestion(warehouse, code));
  const newest = Number(/\/v(\d+)$/.exec(row.figure)?.[1] ?? 1);
  const version = code.version ?? newest;
  if (version < 1 || version > newest) {
    throw new NoSuchFigure(
      `There is no version ${version} of ${code.name}: ${newest === 1 ? "there is one version only" : `there are ${newest}`}. The newest is ${row.figure}`,
    );
  }
  return { row, version, newest };
}

async function suggestion(warehouse: Warehouse, { name, metric }: FigureCode): Promise<string> {
  const metrics = await warehouse.rows<{ metric: string }>("select distinct metric from observation");
  const ids = metrics.map((row) => row.metric);
  const known = ids.includes(metric) ? metric : closest(metric, ids);
  if (known === null) return "The warehouse holds no figures yet. Run: los load";
  const figures = await warehouse.rows<{ figure: string }>(
    "select figure from observation where metric = $1 and area_code = (select area_code from partnership)",
    [known],
  );
  const wanted = name.replace(metric, known);
  const near = closest(
    wanted,
    figures.map(({ figure }) => figure.replace(/\/v\d+$/, "")),
  );
  const what = known === metric ? `no figure ${name}` : `no measure "${metric}"`;
  return `There is ${what}. ${near ? `Did you mean ${near}?` : `The measure ${known} has no figures.`}`;
}
