import { parseHTML } from "linkedom";
import { type Days, namedIn } from "./named-periods.ts";
import type { About } from "./spoken-of.ts";

/** A text of a page that says one thing, with what the words beside it speak of. */
export interface Statement {
  text: string;
  about: About;
  /** What stands in the column header; empty outside of tables. */
  column: string;
}

/** What holds a text of its own; a text belongs to the nearest of these, or of class `line`. */
const blocks = new Set(
  "p li dd dt h1 h2 h3 h4 h5 h6 figcaption caption summary title desc th td label option div section main body head svg".split(
    " ",
  ),
);
/** What says for all its parts what they speak of. */
const scopes = "tr, li, figure, .headline, details";
/** Attributes that hold no words for a reader: names, addresses, and the places and sizes of a drawing. */
const silent =
  /^(id|class|href|src|for|role|style|lang|rel|type|scope|tabindex|[xy][12]?|[cdrk]|d[xy]|c[xy]|r[xy]|width|height|viewbox|transform|fill|points|colspan|rowspan|headers|charset|name|media|stroke.*|font-.*|text-anchor|paint-order|aria-(labelledby|describedby|hidden)|data-(group|search|figures|choose.*))$/i;

/**
 * Every text of a page, source and all: what is shown, alternative texts and other attributes, titles and descriptions of
 * drawings, their labels, and comments. Parsed once.
 * @param file path in the site, which says whose page it is
 */
export function statementsOf(html: string, file: string): Statement[] {
  const { document } = parseHTML(html);
  const page = new Page(document, file);
  const statements: Statement[] = [];
  for (const [block, text] of page.texts()) {
    const statement = page.statement(block, text);
    if (statement) statements.push(statement);
  }
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      if (silent.test(name) || !/\d/.test(value)) continue;
      const statement = page.statement(element, value);
      if (statement) statements.push(statement);
    }
  }
  for (const drawing of document.querySelectorAll("svg")) statements.push(...page.labels(drawing));
  return statements;
}

/** The metric whose page a file is, or lies beside. */
export const metricOfFile = (file: string): string[] => {
  const [, metric] = /^(?:metrics|benchmarks|figures|revisions)\/([^/]+)\//.exec(file) ?? [];
  return metric ? [metric] : [];
};

class Page {
  readonly #root: Element;
  readonly #address: URL;
  readonly #metrics: string[];
  /** The figure that the page leads with. */
  readonly #headline: string[];
  readonly #scopes = new Map<Element, About>();

  constructor(document: Document, file: string) {
    this.#root = document.documentElement;
    this.#address = new URL(file, "http://site/");
    this.#metrics = metricOfFile(file);
    const lead = this.#metrics.length > 0 ? document.querySelector(".headline") : null;
    this.#headline = lead ? codesIn(textOf(lead)).slice(0, 1) : [];
  }

  /** The texts by block; labels of drawings are read by their place instead. */
  texts(): Map<Element, string> {
    const texts = new Map<Element, string>();
    const add = (block: Element, text: string) => texts.set(block, (texts.get(block) ?? "") + text);
    const walk = (parent: Node, block: Element, gap: string): void => {
      for (const node of parent.childNodes) {
        if (!isElement(node)) add(block, (node as CharacterData).data ?? "");
        else if (node.localName !== "text") {
          const isBlock = blocks.has(node.localName) || node.classList.contains("line");
          add(block, gap);
          walk(node, isBlock ? node : block, gapWithin(node, gap));
          add(block, gap);
        }
      }
    };
    walk(this.#root, this.#root, " ");
    return texts;
  }

  /** A text with what it speaks of; null where it has no number. */
  statement(element: Element, raw: string): Statement | null {
    const text = raw.replace(/\s+/g, " ").trim();
    if (!/\d/.test(text)) return null;
    const cell = element.closest("td, th");
    return { text, about: this.#about(element), column: cell ? columnOf(cell) : "" };
  }

  /** The labels of a drawing, those on one height together: the name of a bar and its number. Scales name nothing. */
  labels(drawing: Element): Statement[] {
    const lines = new Map<string, string[]>();
    for (const label of drawing.querySelectorAll("text")) {
      const [, height = ""] = /,\s*(-?[\d.]+)\)/.exec(label.getAttribute("transform") ?? "") ?? [];
      const key = height || (label.getAttribute("y") ?? "");
      const parts = [...label.childNodes].map((part) => part.textContent ?? "");
      lines.set(key, [...(lines.get(key) ?? []), parts.join(" ")]);
    }
    const { metrics, codes, days } = this.#about(drawing);
    const inDrawing =
      days.length > 0 ? days : codes.flatMap((code) => namedIn(code).flatMap(({ days }) => days ?? []));
    return [...lines.values()].flatMap((labels) =>
      [labels, labels.toReversed()].map((order) => ({
        text: order.join(" ").replace(/\s+/g, " ").trim(),
        about: { metrics, codes: [], days: inDrawing, row: "", isLabel: true },
        column: "label",
      })),
    );
  }

  #about(element: Element): About {
    const scope = element.closest(scopes);
    if (!scope) return { metrics: this.#metrics, codes: this.#headline, days: [], row: "" };
    const known = this.#scopes.get(scope);
    if (known) return known;
    const about = this.#aboutScope(scope);
    this.#scopes.set(scope, about);
    return about;
  }

  #aboutScope(scope: Element): About {
    const heading = scope.localName === "tr" ? (scope.querySelector("th[scope=row]") ?? scope) : scope;
    const codes = codesIn(textOf(scope));
    const linked = [...scope.querySelectorAll("a[href]")].flatMap((link) => this.#metricLinked(link));
    const own = [...linked, ...codes.map((code) => code.split("/")[0] as string)];
    const metrics = own.length > 0 ? own : this.#metrics;
    const words =
      scope.localName === "tr"
        ? [textOf(heading), textOf(scope.closest("table")?.querySelector("caption"))]
        : [textOf(scope.localName === "figure" ? scope.querySelector("figcaption") : null)];
    const days = words.map(daysIn).find((found) => found.length > 0) ?? [];
    const isNothing = codes.length === 0 && days.length === 0;
    return {
      metrics: [...new Set(metrics)],
      codes: isNothing && own.length === 0 ? this.#headline : codes,
      days,
      row: scope.localName === "tr" ? textOf(heading) : "",
    };
  }

  #metricLinked(link: Element): string[] {
    const { pathname } = new URL(link.getAttribute("href") ?? "", this.#address);
    return metricOfFile(pathname.slice(1));
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** Words of two elements do not run into one; a code is one word, wherever it may break. */
const gapWithin = ({ localName }: Element, gap: string): string => (localName === "code" ? "" : gap);

const textOf = (element: Element | null | undefined): string =>
  element ? spaced(element, " ").replace(/\s+/g, " ").trim() : "";

function spaced(node: Node, gap: string): string {
  if (!isElement(node)) return (node as CharacterData).data ?? "";
  const inner = [...node.childNodes].map((child) => spaced(child, gapWithin(node, gap)));
  return gap + inner.join("") + gap;
}

const codesIn = (text: string): string[] => namedIn(text).flatMap(({ code }) => code ?? []);

const daysIn = (text: string): Days[] => namedIn(text).flatMap(({ days }) => days ?? []);

/** The words over a cell of a table. */
function columnOf(cell: Element): string {
  const row = cell.closest("tr");
  const place = row ? [...row.children].indexOf(cell) : -1;
  const header = row?.closest("table")?.querySelector("thead tr");
  return textOf(header?.children[place]);
}
