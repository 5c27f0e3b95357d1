import {
  type Figure,
  figureColumns,
  figureRows,
  type MeasureTable,
  tablesOf,
} from "../../lib/chosen-figures.js";
import { toCsv } from "../../lib/csv.js";
import { type Choice, choiceQuery, type Offer, readChoice } from "../../lib/figure-choice.js";
import { formatCount } from "../../lib/numbers.js";
import { statusList } from "../../lib/shorthand.js";
import { timeChart } from "./chart.js";
import { type Child, element } from "./element.js";
import { chosenFigures, loadFigures, loadOffer } from "./figures.js";
import { chooserForm } from "./form.js";
import { measureTable, statusesOf } from "./measure-table.js";

/** Cells that are shown at once; the download always holds everything. */
const shownAtMost = 4_000;

/**
 * "Create your own": lets a reader choose measures, areas and years, shows their figures, keeps the choice in the
 * address and gives the figures as CSV. `root` says in a sentence that scripts are needed, and is filled by them.
 */
export async function explore(root: HTMLElement): Promise<void> {
  try {
    const [offer, table] = await Promise.all([
      loadOffer(root.dataset.choices ?? ""),
      loadFigures(root.dataset.explore ?? ""),
    ]);
    start(root, offer, (choice) => chosenFigures(table, choice, offer));
  } catch (error) {
    root.replaceChildren(
      element(
        "p",
        { class: "inset", role: "alert" },
        "The figures could not be read, so nothing can be chosen here. The same figures are in the files below.",
      ),
    );
    throw error;
  }
}

function start(root: HTMLElement, offer: Offer, figuresOf: (choice: Choice) => Figure[]): void {
  const { choice, ignored } = readChoice(new URLSearchParams(location.search), offer);
  const status = element("p", { role: "status", class: "explore-status" });
  const results = element("div", { class: "explore-results" });
  const download = element("button", { type: "button", class: "action" }, "Download these figures (CSV)");
  let figures: Figure[] = [];
  const show = (choice: Choice) => {
    figures = figuresOf(choice);
    const tables = tablesOf(figures, choice, offer);
    const shown = withinLimit(tables);
    status.textContent = summary(choice, figures, tables.length - shown.length);
    download.disabled = figures.length === 0;
    results.replaceChildren(...shown.map(section));
  };
  const chooser = chooserForm(offer, choice, () => {
    const chosen = chooser.read();
    history.replaceState(null, "", `?${choiceQuery(chosen, offer)}`);
    show(chosen);
  });
  download.addEventListener("click", () => save(toCsv(figureColumns, figureRows(figures, offer))));
  root.replaceChildren(
    ...(ignored.length > 0 ? [leftOut(ignored)] : []),
    chooser.form,
    element("h2", {}, "Your figures"),
    status,
    element("p", {}, download),
    results,
  );
  show(choice);
}

/** What an address asked for that this site does not hold. */
function leftOut(ignored: string[]): HTMLElement {
  const told = ignored.slice(0, 5);
  const more = ignored.length - told.length;
  return element(
    "div",
    { class: "inset", role: "alert" },
    element("p", {}, "Part of the link could not be used and is left out:"),
    element(
      "ul",
      {},
      told.map((sentence) => element("li", {}, sentence)),
    ),
    more > 0 && element("p", {}, `${formatCount(more)} more are left out too.`),
  );
}

/** As many measures as can be shown well; the first always. */
function withinLimit(tables: MeasureTable[]): MeasureTable[] {
  let cells = 0;
  return tables.filter(({ periods, lines }, i) => {
    cells += periods.length * lines.length;
    return i === 0 || cells <= shownAtMost;
  });
}

const counted = (count: number, singular: string): string =>
  `${formatCount(count)} ${singular}${count === 1 ? "" : "s"}`;

function summary(choice: Choice, figures: Figure[], notShown: number): string {
  if (choice.measures.length === 0 || choice.areas.length === 0)
    return `Choose at least one measure and one area. ${counted(choice.measures.length, "measure")} and ${counted(choice.areas.length, "area")} chosen.`;
  const years = choice.from === choice.to ? `${choice.from}` : `${choice.from} to ${choice.to}`;
  const without = figures.filter(({ value }) => value === null).length;
  const gaps = without > 0 ? `, ${formatCount(without)} of them a code because there is no number` : "";
  const rest =
    notShown > 0
      ? ` ${counted(notShown, "measure")} are in the download only: the page would be too long.`
      : "";
  return `${counted(choice.measures.length, "measure")}, ${counted(choice.areas.length, "area")}, ${years}: ${counted(figures.length, "figure")}${gaps}.${rest}`;
}

function section(table: MeasureTable): HTMLElement {
  const { measure, lines } = table;
  const link = element("a", { href: `../../metrics/${measure.id}/` }, "What this measure means");
  const content: Child = lines.some(({ figures }) => figures.some(Boolean))
    ? [timeChart(table, chartMark(table)), measureTable(table)]
    : element("p", {}, "None of the areas has a figure in these years.");
  return element(
    "section",
    {},
    element("h3", {}, measure.title),
    element("p", { class: "explore-about" }, link),
    content,
  );
}

/** What kind of data a chart shows, said on the chart itself. */
function chartMark(table: MeasureTable): string {
  const words = new Set(statusesOf(table).flatMap(statusList));
  const told = ["illustrative", "provisional", "unsigned"].filter((word) => words.has(word)).join(", ");
  return told ? `${told.charAt(0).toUpperCase()}${told.slice(1)} data` : "";
}

/** Hands a text to the reader as a file. */
function save(csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: "text/csv;charset=utf-8" }));
  const link = element("a", { href: address, download: "figures.csv" });
  link.click();
  // Some browsers read the file only after the press is over.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
