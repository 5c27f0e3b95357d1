import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { abbreviationsOf } from "../../src/site/abbreviations.ts";
import { factsOf } from "../../src/site/audit.ts";
import { expandAbbreviations } from "../../src/site/expand.ts";
import { glossaryOf, termAnchor } from "../../src/site/glossary.ts";
import { abbreviations as example } from "./fixture/glossary.ts";

/** The terms that the annual report 2019-20 lists on its lines 105 to 137. */
const ofTheReport = `
  ABH BCCG BAME BCU BSCP CAF CAFCASS CAIT CAMHS CCG CDOP CHIN CME CP CPP CRIS CSC CSE DBS DfE DSL DVIP ECHS ED EWS EHE
  EIFS FGM FJR GP ICPC IHA LA LAC LADO LBB LSCB MAP MAPPA MARAC MASE MASH MEGA MISPER NHS NSPCC OFSTED PF PCI PPU PRUH
  PSHE PSP QAPM RAS/R&S RHI SCR SDVC SEND SRE TAC UASC VAWG YOS`
  .trim()
  .split(/\s+/);

const glossary = glossaryOf(example);
const abbreviations = abbreviationsOf(glossary);

test("every one of the report's 64 abbreviations is explained, with its line", () => {
  expect(ofTheReport).toHaveLength(64);
  const terms = ofTheReport.flatMap((each) => each.split("/"));
  const lines = terms.map((term) => abbreviations.find(term)?.source?.line ?? 0);
  expect(terms.filter((_, i) => !((lines[i] as number) >= 105 && (lines[i] as number) <= 137))).toEqual([]);
});

test("each term of the glossary resolves in its plural and possessive, and has an address of its own", () => {
  for (const term of glossary.filter(({ isAbbreviation }) => isAbbreviation)) {
    for (const ending of ["", "'s", "’s", ...(/[A-Z]$/.test(term.term) ? ["s"] : [])]) {
      expect(abbreviations.find(`${term.term}${ending}`)?.meaning, term.term + ending).toBe(term.meaning);
    }
  }
  expect(new Set(glossary.map(({ term }) => termAnchor(term))).size).toBe(glossary.length);
});

test.each([
  ["CDoP", "CDOP"],
  ["CHiN", "CHIN"],
  ["OFSTED", "Ofsted"],
  ["IRO’s", "IRO"],
  ["NHS's", "NHS"],
  ["GPs", "GP"],
  ["A&E", "A&E"],
])("%s is found as %s", (written, term) => {
  expect(abbreviations.find(written)?.term).toBe(term);
});

test.each(["map", "Map", "Ed", "it", "It", "As", "CAMHSX"])("%s is no term", (written) => {
  expect(abbreviations.find(written)).toBeUndefined();
});

/** What stands in `<main>` once its abbreviations are expanded. */
function expanded(content: string): Element {
  const { document } = parseHTML(`<main>${content}</main>`);
  const main = document.querySelector("main") as Element;
  expandAbbreviations(main, abbreviations, "../glossary/");
  return main;
}

test("an abbreviation is expanded where it is first used, and leads to its meaning at the end of the page", () => {
  const main = expanded("<p><code>MASH</code> Two ICPCs and the ICPC, LACK of it</p>");
  expect(main.querySelector("p")?.innerHTML).toBe(
    '<code>MASH</code> Two <a href="#abbreviation-icpc" class="term"><abbr title="Initial child protection conference">ICPCs</abbr></a> and the ICPC, LACK of it',
  );
  expect(main.querySelector("#abbreviation-icpc")?.textContent).toBe(
    "ICPCInitial child protection conference",
  );
  expect(main.querySelector("#abbreviation-icpc a")?.getAttribute("href")).toBe("../glossary/#icpc");
  expect(main.querySelectorAll(".page-terms dt")).toHaveLength(1);
});

test("where no link may stand it is expanded in its place, and the next use leads to the meaning", () => {
  const main = expanded(
    '<h2>MASH</h2><p><a href="/x/">The MASH team</a></p><details><summary>MARAC</summary>MARAC, MASH and MASH</details>',
  );
  const abbr = (meaning: string, term: string) => `<abbr title="${meaning}">${term}</abbr>`;
  const mash = abbr("Multi-agency safeguarding hub", "MASH");
  expect(main.querySelector("h2")?.innerHTML).toBe(mash);
  expect(main.querySelector("p a")?.innerHTML).toBe("The MASH team");
  expect(main.querySelector("summary")?.innerHTML).toBe(
    abbr("Multi-agency risk assessment conference", "MARAC"),
  );
  expect([...main.querySelectorAll("details > a.term")].map(({ textContent }) => textContent)).toEqual([
    "MARAC",
    "MASH",
  ]);
});

test("letters in a picture are left as they are and explained at the end of the page", () => {
  const main = expanded("<figure><svg><text>CAMHS</text></svg></figure>");
  expect(main.querySelector("svg")?.innerHTML).toBe("<text>CAMHS</text>");
  expect(main.querySelector("#abbreviation-camhs dd")?.textContent).toMatch(/^Child and adolescent/);
});

test("a page without abbreviations has no list of them, and text stays text", () => {
  expect(expanded("<p>Plain words</p>").querySelector(".page-terms")).toBeNull();
  const [row] = example;
  const hostile = abbreviationsOf(
    glossaryOf([{ ...row, term: "XSS", meaning: '<b onclick="x()">"', explanation: "No." } as never]),
  );
  const { document } = parseHTML("<main><p>XSS &lt;i&gt;</p></main>");
  const main = document.querySelector("main") as Element;
  expandAbbreviations(main, hostile, "/");
  expect(main.querySelectorAll("b, i")).toHaveLength(0);
  expect(main.querySelector("abbr")?.getAttribute("title")).toBe('<b onclick="x()">"');
});

const faultsOf = (content: string, known = abbreviations): string[] =>
  factsOf("/x/", parseHTML(`<html><body><h1>X</h1>${content}</body></html>`).document, known).faults;

test("letters that are explained nowhere are a fault of the page that uses them", () => {
  const faults = faultsOf("<p>The XQZ panel, its XQZs and the ABCd</p><svg><text>QQ</text></svg>");
  expect(faults).toHaveLength(3);
  expect(faults[0]).toMatch(
    /^\/x\/: "XQZ" in "The XQZ panel, its XQZs and the AB" is not explained; add it to registers\/glossary\.csv/,
  );
  expect(faults.join()).toMatch(/"ABCd".*"QQ"/);
});

test.each([
  "Q1 of 2019-20, section II and IV, on A4",
  "E09000006, CEF20031, 2019-20-Q4",
  "Miss McDonald wrote JavaScript on an iPad",
  "https://example.org/ABC www.example.org/ABC cds.example.org/x?ID=1 ABC@example.org",
  "<code>XQZ</code><pre>XQZ</pre><script src='x.js'>XQZ</script>",
  "MASH, MARACs, CDoP and OFSTED",
])("no fault: %s", (content) => {
  expect(faultsOf(content)).toEqual([]);
});

test("what an agency wrote stands as it came and stops no build", () => {
  const known = abbreviationsOf(glossary, ["signed by the HoXQ", "XQZ's column"]);
  expect(faultsOf("<p>HoXQ, XQZ and VVV</p>", known)).toEqual([expect.stringContaining('"VVV"')]);
});

test("a partnership's own meaning comes before that of the site", () => {
  const own = {
    term: "CSV",
    meaning: "Children’s Services Visits",
    explanation: "X.",
    report: null,
    line: null,
  };
  expect(glossaryOf([own]).filter(({ term }) => term === "CSV")).toMatchObject([{ meaning: own.meaning }]);
});
