/**
 * Lets a reader sort the tables inside `[data-sortable]` by the columns whose cells have a `data-sort`. A first press
 * sorts upwards, a second downwards, a third restores the order of the page with its sections. Empty cells stand last.
 */
export function sortTables() {
  for (const table of document.querySelectorAll("[data-sortable] table")) makeSortable(table);
}

function makeSortable(table) {
  const groups = [...table.tBodies].map((body) => ({ body, rows: [...body.rows] }));
  const rows = groups.flatMap((group) => group.rows.filter((row) => row.querySelector("[data-sort]")));
  const headers = [...table.tHead.rows[0].cells];
  headers.forEach((header, column) => {
    if (!rows.some((row) => "sort" in row.cells[column].dataset)) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => {
      const next =
        { ascending: "descending", descending: "none" }[header.getAttribute("aria-sort")] ?? "ascending";
      for (const other of headers) other.removeAttribute("aria-sort");
      if (next === "none") return restore(groups);
      header.setAttribute("aria-sort", next);
      sortRows(groups, rows, column, next === "ascending" ? 1 : -1);
    });
  });
}

function restore(groups) {
  for (const { body, rows } of groups) {
    body.append(...rows);
    body.hidden = false;
  }
}

/** All rows in the first group; the headings of sections, which no longer hold, go with the groups that are emptied. */
function sortRows(groups, rows, column, direction) {
  const keys = new Map(rows.map((row) => [row, row.cells[column].dataset.sort]));
  const sorted = rows.toSorted((a, b) => compare(keys.get(a), keys.get(b), direction));
  const [first, ...others] = groups;
  first.body.replaceChildren(...sorted);
  for (const { body } of others) body.hidden = true;
}

function compare(a, b, direction) {
  if (!a || !b) return Number(!a) - Number(!b);
  const [x, y] = [Number(a), Number(b)];
  const order = Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, "en-GB") : x - y;
  return direction * order;
}
