import type { Cell, CellStyle } from "hucre";

const font = { name: "Calibri", size: 11 };
const line = { style: "thin", color: { rgb: "BFBFBF" } } as const;
const heading: CellStyle = {
  font: { ...font, bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "12436D" } },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  border: { left: line, right: line },
};
const title: CellStyle = { font: { ...font, bold: true, size: 14, color: { rgb: "12436D" } } };
export const label: CellStyle = { font: { ...font, bold: true } };
export const day: CellStyle = { font, numFmt: "dd/mm/yyyy", alignment: { horizontal: "left" } };
const words: CellStyle = { font, border: { bottom: line } };
const figure: CellStyle = { ...words, numFmt: "#,##0", alignment: { horizontal: "right" } };

/** The styles of a tab, by "row,column": a title, heading rows, then leading columns of words and columns of figures. */
export function tableStyles(
  head: number,
  body: number,
  leading: number,
  width: number,
): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>([["0,0", { style: title }]]);
  for (let row = 1; row <= head + body; row++) {
    for (let column = 0; column < width; column++) {
      const below = column < leading || column === width - 1 ? words : figure;
      cells.set(`${row},${column}`, { style: row <= head ? heading : below });
    }
  }
  return cells;
}
