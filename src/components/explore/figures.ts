import { type Table, tableFromIPC } from "@uwdata/flechette";
import type { Figure } from "../../lib/chosen-figures.js";
import { type Choice, endYear, type Offer } from "../../lib/figure-choice.js";

/** Reads the site's Arrow file of figures. */
export async function loadFigures(address: string): Promise<Table> {
  return tableFromIPC(await (await fetched(address)).arrayBuffer());
}

/** Reads what there is to choose from. */
export async function loadOffer(address: string): Promise<Offer> {
  return (await fetched(address)).json();
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/**
 * The figures of a choice. Columns are read by Flechette, Arquero's own reader of Arrow: Arquero's verbs compile code
 * (`filter`, `orderby`, `groupby` and `objects`, also of an `escape()`d function), which the site's content policy
 * forbids, and its module asks for files of Node.
 */
export function chosenFigures(table: Table, choice: Choice, offer: Offer): Figure[] {
  const periods = offer.periods.filter(
    (period) => endYear(period) >= choice.from && endYear(period) <= choice.to,
  );
  const measure = columnOf(table, "metric", choice.measures);
  const area = columnOf(table, "area", choice.areas);
  const period = columnOf(
    table,
    "period",
    periods.map(({ id }) => id),
  );
  const found: Figure[] = [];
  for (let row = 0; row < table.numRows; row++) {
    if (measure.isChosen(row) && area.isChosen(row) && period.isChosen(row)) found.push(figureAt(table, row));
  }
  return found;
}

function columnOf(table: Table, name: string, ids: string[]) {
  const column = table.getChild(name);
  const chosen = new Set<unknown>(ids);
  return { isChosen: (row: number) => chosen.has(column.at(row)) };
}

const figureAt = (table: Table, row: number): Figure =>
  Object.fromEntries(table.names.map((name) => [name, table.getChild(name).at(row)])) as unknown as Figure;
