import { type Content, type Html, html } from "../html.ts";

/** One column of a table: its header, what a row shows in it, and whether that is a number. */
export interface Column<Row> {
  header: Content;
  cell: (row: Row) => Content;
  isNumber?: boolean;
  /** Only a picture of the other columns; the first to go where room is short. */
  isPicture?: boolean;
  /** The cell names its row. */
  isRowHeader?: boolean;
  /** What a reader who sorts by this column sorts by; null stands last. Only where there are scripts. */
  sortBy?: (row: Row) => string | number | null;
}

export interface TableOptions<Row> {
  /** A class of the table, for the stylesheet. */
  kind?: string;
  /** The group of a row, by which a reader can narrow the table. */
  group?: (row: Row) => string;
  /** What a row stands under; rows that follow each other in one section have one heading. */
  section?: ((row: Row) => TableSection | undefined) | undefined;
}

/** A heading between the rows of a table; its id is unique on the page. */
export interface TableSection {
  id: string;
  title: string;
}

/** Tables of at most this many rows stay on one printed page. */
const shortTable = 13;

/**
 * A table with its caption, in a region that a keyboard can scroll where the screen is too narrow. The caption names
 * the region too, so it must be unique on the page.
 */
export function table<Row>(
  caption: string,
  columns: Column<Row>[],
  rows: readonly Row[],
  options: TableOptions<Row> = {},
): Html {
  const kind = [options.kind, rows.length <= shortTable && "short"].filter(Boolean).join(" ");
  return html`<div class="table-scroll ${kind}" role="region" tabindex="0" aria-label="${caption}"><table>
<caption><span>${caption}</span></caption>
<thead><tr>${columns.map((column) => html`<th scope="col"${columnClass(column)}>${column.header}</th>`)}</tr></thead>
${sectionsOf(rows, options).map(
  ({ section, rows }) => html`<tbody>
${section && html`<tr><th class="section" id="${section.id}" scope="rowgroup" colspan="${columns.length}">${section.title}</th></tr>\n`}${rows.map((row) => html`<tr${options.group ? html` data-group="${options.group(row)}"` : ""}>${columns.map((column) => tableCell(column, row))}</tr>\n`)}</tbody>
`,
)}</table></div>`;
}

function sectionsOf<Row>(
  rows: readonly Row[],
  options: TableOptions<Row>,
): { section: TableSection | undefined; rows: Row[] }[] {
  const sections: { section: TableSection | undefined; rows: Row[] }[] = [];
  for (const row of rows) {
    const section = options.section?.(row);
    const last = sections.at(-1);
    if (last && last.section?.id === section?.id) last.rows.push(row);
    else sections.push({ section, rows: [row] });
  }
  return sections;
}

function tableCell<Row>(column: Column<Row>, row: Row): Html {
  const key = column.sortBy ? html` data-sort="${column.sortBy(row)}"` : "";
  return column.isRowHeader
    ? html`<th scope="row"${key}>${column.cell(row)}</th>`
    : html`<td${columnClass(column)}${key}>${column.cell(row)}</td>`;
}

function columnClass({ isNumber, isPicture }: { isNumber?: boolean; isPicture?: boolean }): Html | string {
  if (isPicture) return html` class="picture"`;
  return isNumber ? html` class="number"` : "";
}
