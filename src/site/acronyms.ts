import { expansionOf, glossary } from "./glossary.ts";

const expansions = new Map(
  glossary.filter(({ isAcronym }) => isAcronym).map(({ term, meaning }) => [term, expansionOf(meaning)]),
);
const anyAcronym = new RegExp(`\\b(${[...expansions.keys()].join("|")})(s?)\\b`);
const leaveAlone = new Set([
  "A",
  "ABBR",
  "BUTTON",
  "CODE",
  "DT",
  "H1",
  "H2",
  "H3",
  "H4",
  "PRE",
  "SVG",
  "svg",
  "SCRIPT",
  "SUMMARY",
  "CAPTION",
]);

/** Expands each acronym where it is first used on a page: `<abbr title="Initial child protection conference">ICPC</abbr>`. */
export function expandAcronyms(document: Document, main: Element): void {
  const seen = new Set<string>();
  const visit = (node: Node): void => {
    for (const child of [...node.childNodes]) {
      if (child.nodeType === 3) expandIn(document, child as Text, seen);
      else if (child.nodeType === 1 && !leaveAlone.has((child as Element).tagName)) visit(child);
    }
  };
  visit(main);
}

function expandIn(document: Document, text: Text, seen: Set<string>): void {
  let rest = text.data;
  const pieces: (string | Element)[] = [];
  for (let match = anyAcronym.exec(rest); match; match = anyAcronym.exec(rest)) {
    const [written, term = "", plural = ""] = match;
    pieces.push(rest.slice(0, match.index));
    rest = rest.slice(match.index + written.length);
    if (seen.has(term)) {
      pieces.push(written);
      continue;
    }
    seen.add(term);
    const abbr = document.createElement("abbr");
    abbr.setAttribute("title", `${expansions.get(term)}${plural}`);
    abbr.textContent = written;
    pieces.push(abbr);
  }
  if (pieces.some((piece) => typeof piece !== "string")) text.replaceWith(...pieces, rest);
}
