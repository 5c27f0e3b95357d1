import type { Figure, MeasureTable } from "../../lib/chosen-figures.js";
import { formatCount, formatNumber, isPlainNumber, type Shape } from "../../lib/numbers.js";
import { bracketed, inWords, statusList } from "../../lib/shorthand.js";
import { type Child, element } from "./element.js";

/** The statuses of all figures of a table, each once. */
export const statusesOf = ({ lines }: MeasureTable): string[] => [
  ...new Set(lines.flatMap(({ figures }) => figures.flatMap((figure) => (figure ? [figure.status] : [])))),
];

/** A measure's figures as a table with what a reader must know below it: codes, statuses, sources, what cannot be right. */
export function measureTable(table: MeasureTable): HTMLElement {
  const { measure, periods, lines } = table;
  const caption = `${measure.title}, ${measure.unit}`;
  const statuses = statusesOf(table);
  // One status for all stands below the table; different ones stand beside each figure.
  const isMixed = statuses.length > 1;
  return element(
    "div",
    {},
    element(
      "div",
      { class: "table-scroll", role: "region", tabindex: 0, "aria-label": caption },
      element(
        "table",
        {},
        element("caption", {}, element("span", {}, caption)),
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            element("th", { scope: "col" }, "Area"),
            periods.map(({ words }) => element("th", { scope: "col", class: "number" }, words)),
          ),
        ),
        element(
          "tbody",
          {},
          lines.map(({ area, figures }) =>
            element(
              "tr",
              {},
              element("th", { scope: "row" }, area.name),
              figures.map((figure) =>
                element("td", { class: "number" }, cellOf(figure, measure.shape, isMixed)),
              ),
            ),
          ),
        ),
      ),
    ),
    element(
      "ul",
      { class: "note" },
      notes(table, statuses).map((note) => element("li", {}, note)),
    ),
  );
}

function cellOf(figure: Figure | undefined, shape: Shape, isMixed: boolean): Child {
  const status = isMixed && figure && element("span", { class: "unit" }, statusWords(figure.status));
  const { value, numerator, denominator } = figure ?? { value: null, numerator: null, denominator: null };
  if (value === null) return [gap(figure?.missing ?? null), " ", status];
  const number = formatNumber(value, shape);
  return [
    figure?.implausible
      ? [element("s", {}, number), element("span", { class: "unseen" }, " (cannot be right)")]
      : number,
    !isPlainNumber(shape) &&
      numerator !== null && [
        " ",
        element(
          "span",
          { class: "unit" },
          denominator === null
            ? formatCount(numerator)
            : `${formatCount(numerator)} of ${formatCount(denominator)}`,
        ),
      ],
    " ",
    status,
  ];
}

/** The shorthand for why there is no number, which is also said in words; a dash where nobody published anything. */
function gap(missing: string | null): Child {
  const [shown, said] =
    missing === null ? ["–", "no figure published"] : [bracketed(missing), inWords(missing)];
  return element(
    "span",
    { class: "missing" },
    element("span", { "aria-hidden": "true" }, shown),
    element("span", { class: "unseen" }, said),
  );
}

const statusWords = (status: string): string => statusList(status).join(", ");

function notes({ lines }: MeasureTable, statuses: string[]): string[] {
  const figures = lines.flatMap(({ area, figures }) =>
    figures.flatMap((figure) => (figure ? [{ area, figure }] : [])),
  );
  const codes = new Set(figures.map(({ figure }) => figure.missing).filter((code) => code !== null));
  const sources = new Set(figures.map(({ figure }) => figure.source));
  const wrong = figures.filter(({ figure }) => figure.implausible !== null);
  return [
    ...(codes.size > 0
      ? [
          `${[...codes]
            .sort()
            .map((code) => `${bracketed(code)} ${inWords(code)}`)
            .join("; ")}.`,
        ]
      : []),
    ...wrong.map(
      ({ area, figure }) => `Struck through: ${area.name}, ${figure.period}. ${figure.implausible}`,
    ),
    ...(statuses.length === 1 ? [`Status of every figure: ${statusWords(statuses[0] ?? "")}.`] : []),
    ...(sources.size > 0 ? [`Source: ${[...sources].join("; ")}.`] : []),
  ];
}
