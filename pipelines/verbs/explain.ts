import { existsSync } from "node:fs";
import { computeMetrics } from "../metrics/compute.ts";
import { readMetrics } from "../metrics/read-metrics.ts";
import type { Progress } from "../progress.ts";
import { type FoundFigure, findFigure, NoSuchFigure } from "../provenance/find-figure.ts";
import { type Origin, originOf, type Passport, passportOf } from "../provenance/passport.ts";
import { ask, type FigureRow, type VersionRow } from "../provenance/questions.ts";
import { asSeenAt, warehouseFile } from "../warehouse/replace.ts";
import { Warehouse } from "../warehouse/warehouse.ts";
import { DataAtFault, type Folders, WrongWords } from "./folders.ts";

/**
 * Explains a printed figure: what it means, what gave it, who signed that, and what became of it. A version that has been
 * corrected since is worked out again as it was on its last day. Throws {@link DataAtFault} when no figure has the code.
 */
export async function explain(folders: Folders, code: string, progress: Progress): Promise<Passport> {
  if (!code.trim())
    throw new WrongWords("Write the code of a figure: los explain icpc-within-15-days/2019-20-Q3/v2");
  if (!existsSync(warehouseFile(folders.state))) {
    throw new DataAtFault(`There is no warehouse in ${folders.state} yet. Run: los load`);
  }
  const warehouse = await Warehouse.open(warehouseFile(folders.state), "read");
  try {
    const found = await findFigure(warehouse, code);
    const origin =
      found.version === found.newest
        ? await originOf(warehouse, found.row)
        : await earlierOrigin(folders, warehouse, found, progress);
    return await passportOf(warehouse, found, origin);
  } catch (error) {
    throw error instanceof NoSuchFigure ? new DataAtFault(error.message) : error;
  } finally {
    warehouse.close();
  }
}

/** What an earlier version came from: its metric, worked out again from the returns that were in force on its last day. */
async function earlierOrigin(
  { state }: Folders,
  warehouse: Warehouse,
  { row, version }: FoundFigure,
  progress: Progress,
): Promise<Origin | null> {
  const versions = await ask<VersionRow>(warehouse, "versions", [row.metric, row.period]);
  const ended = versions.find((each) => each.version === version)?.ended_at;
  if (!ended) {
    throw new NoSuchFigure(
      `Version ${version} of ${row.figure.replace(/\/v\d+$/, "")} was never a figure: a return was corrected before all that the figure needs had come. The newest is ${row.figure}`,
    );
  }
  const metrics = readMetrics().metrics.filter(({ id }) => id === row.metric);
  progress.step("Working out the earlier version");
  return asSeenAt(state, secondBefore(ended), async (then) => {
    await computeMetrics(then, metrics);
    const name = row.figure.toLowerCase().replace(/\/v\d+$/, "");
    const [earlier] = await ask<FigureRow>(then, "figure", [name]);
    return earlier ? originOf(then, earlier) : null;
  });
}

const secondBefore = (moment: string): string =>
  new Date(Date.parse(`${moment.replace(" ", "T")}Z`) - 1000).toISOString();
