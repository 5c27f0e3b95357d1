import { contracts } from "../contracts/index.ts";
import { rowRules } from "../contracts/rules.ts";
import { type Row, sqlFiles, type Warehouse } from "../warehouse/warehouse.ts";
import type { FoundFigure } from "./find-figure.ts";
import { ask, type CellRow, type FigureRow, type ReturnRow, type VersionRow } from "./questions.ts";

/** Everything that is known of one figure, from its meaning down to the cells that gave it. */
export interface Passport {
  /** The code asked for, written in full. */
  figure: string;
  /** The newest code; the same unless the figure has since been corrected. */
  newest: string;
  /** What the figure is now. */
  now: FigureRow;
  /** What the figure of the code asked for came from; null where that version cannot be worked out again. */
  origin: Origin | null;
  /** The rules that every return went through. */
  checks: { rows: string[]; datasets: string[]; between: string[] };
  versions: VersionRow[];
  comparisons: Row[];
  /** Commentary and challenges. */
  quoted: Row[];
}

/** A figure in one version, and what it came from. */
export interface Origin {
  row: FigureRow;
  returns: ReturnRow[];
  /** Cells or lines of the rows that the figure can rest on, at most {@link mostCells} of `cellsInAll`. */
  cells: CellRow[];
  cellsInAll: number;
  /** What the checks found in those returns and between them, and contradictions in print that name the metric. */
  findings: Row[];
}

/** More cells than a person reads. */
export const mostCells = 500;

/** What the figure came from, as the warehouse stands. */
export async function originOf(warehouse: Warehouse, row: FigureRow): Promise<Origin> {
  const about = [row.metric, row.period];
  const cells = narrowed(await ask<CellRow>(warehouse, "cells", about), row);
  return {
    row,
    returns: row.origin === "returns" ? await ask<ReturnRow>(warehouse, "returns", about) : [],
    cells: cells.slice(0, mostCells),
    cellsInAll: cells.length,
    findings: await ask(warehouse, "findings", about),
  };
}

/** For a category of a breakdown the rows of that category, where the returns name it as the metric does. */
function narrowed(cells: CellRow[], { breakdown, category }: FigureRow): CellRow[] {
  if (breakdown === "all") return cells;
  const own = cells.filter(({ categories }) => categories?.split(", ").includes(category));
  return own.length > 0 ? own : cells;
}

/** Gathers the passport of a figure from the warehouse as it is now. */
export async function passportOf(
  warehouse: Warehouse,
  { row, version }: FoundFigure,
  origin: Origin | null,
): Promise<Passport> {
  const about = [row.metric, row.period];
  const datasets = new Set(origin?.returns.map(({ dataset }) => dataset));
  return {
    figure: row.figure.replace(/\/v\d+$/, `/v${version}`),
    newest: row.figure,
    now: row,
    origin,
    checks: {
      rows: Object.keys(rowRules),
      datasets: contracts
        .filter(({ dataset }) => datasets.has(dataset))
        .flatMap(({ checks }) => checks.map(({ rule }) => rule)),
      between: sqlFiles("checks").map((file) => file.replace(/^.*[\\/]|\.sql$/g, "")),
    },
    versions: await ask<VersionRow>(warehouse, "versions", about),
    comparisons: row.breakdown === "all" ? await ask(warehouse, "comparisons", about) : [],
    quoted: await ask(warehouse, "quoted", about),
  };
}
