import { type Contract, columnMeta } from "./contract.ts";
import { columnsOf, figureColumns, highestOf, name } from "./validation-sql.ts";

/**
 * One row per record as it is staged: the columns of `origin`, then those of the contract, from a relation that has each
 * of them as text. A figure becomes a number at once, because to keep the texts of a long list and read them again costs
 * more than to cast them here. Where a record's figures are not all plain, `figure_texts` keeps them as sent, in the
 * order of the contract; else it is null.
 */
export function stagedSql(contract: Contract, texts: string, origin: readonly string[] = []): string {
  const figures = figureColumns(contract);
  const number = (column: string): string => name(`${column}_number`);
  const isPlain = figures.map((column) => isPlainFigure(contract, column, number(column)));
  const columns = columnsOf(contract).map((column) =>
    figures.includes(column) ? `${number(column)} as ${name(column)}` : name(column),
  );
  const casts = figures.map((column) => {
    const type = columnMeta(contract, column).kind === "count" ? "integer" : "double";
    return `try_cast(${name(column)} as ${type}) as ${number(column)}`;
  });
  return `select ${[...origin, ...columns].join(", ")},
  case when ${isPlain.join("\n    and ")}
    then null else [${figures.map(name).join(", ")}] end as figure_texts
from (select *, ${casts.join(", ")} from ${texts}) as texts`;
}

/**
 * A figure is plain when writing the number back gives the same text (the cast alone would also read `12.5`, `1e2` and
 * `0x10`) and it is within its limits. A number outside is moved to the limit, and so differs from its text: the cast is
 * made anew wherever it is named, and this names it once.
 */
const isPlainFigure = (contract: Contract, column: string, number: string): string =>
  `greatest(0, least(${number}, ${highestOf(columnMeta(contract, column))}))::varchar = ${name(column)}`;
