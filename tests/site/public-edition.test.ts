import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasPage } from "../../src/site/editions.ts";
import { renderSite } from "../../src/site/render.ts";
import { hiddenBefore, hiddenNow, never, unmentioned, writePublicFixture } from "./fixture/public.ts";
import { textOf } from "./fixture-reader.ts";

const folder = mkdtempSync(path.join(tmpdir(), "public-"));
const outFolder = path.join(folder, "out");
const files = () =>
  readdirSync(outFolder, { recursive: true, encoding: "utf8" }).map((file) => file.split(path.sep).join("/"));
const read = (file: string) => readFileSync(path.join(outFolder, file), "utf8");
const documentAt = (page: string) => parseHTML(read(`${page}index.html`)).document;
const mainOf = (page: string) => textOf(documentAt(page).querySelector("main"));
let pages: { file: string; document: Document; text: string }[] = [];

beforeAll(async () => {
  writePublicFixture(path.join(folder, "publication"));
  await renderSite({
    publicationFolder: path.join(folder, "publication"),
    outFolder,
    progress: () => {},
  });
  pages = files()
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const { document } = parseHTML(read(file));
      for (const query of document.querySelectorAll("details.sql")) query.remove();
      return { file, document, text: textOf(document.querySelector("main")) };
    });
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what the public edition has", () => {
  test("are the pages of the list and no others, and nothing but themes and measures below folders", () => {
    const folders = new Set(
      pages.map(({ file }) => file.split("/")[0]).filter((name) => !name?.endsWith(".html")),
    );
    expect([...folders].toSorted()).toEqual(
      "about benchmarks equalities glossary journey metrics priorities search themes".split(" "),
    );
    expect(files()).toContain("metrics/mash-contacts/index.html");
    expect(files()).not.toContain("search/figures.json");
    expect(
      files().filter((file) => /(quarters|figures|submissions|challenges|revisions)(\/|$)/.test(file)),
    ).toEqual([]);
  });

  test("a page that is not on the list is not in it, whatever it is called", () => {
    const edition = { audience: "public" };
    expect(hasPage(edition, "/metrics/mash-contacts/#real")).toBe(true);
    expect(hasPage(edition, "/metrics/mash-contacts/mash-contacts.csv")).toBe(true);
    for (const address of ["/disclosure/", "/disclosure.html", "/metrics/a/b/", "/quarters/2019-20-q4/#log"])
      expect(hasPage(edition, address), address).toBe(false);
    expect(hasPage({ audience: "somebody" }, "/challenges/")).toBe(false);
    expect(hasPage({ audience: "partnership" }, "/challenges/")).toBe(true);
  });

  test("navigation, search and downloads name nothing else", () => {
    const links = [...documentAt("").querySelectorAll("header a, footer a")].map((link) =>
      link.getAttribute("href"),
    );
    expect(links.join(" ")).not.toMatch(
      /quarters|challenges|risks|submissions|figures|revisions|data-quality/,
    );
    const entries = JSON.parse(read("search/index.json")) as { address: string }[];
    expect(entries.length).toBeGreaterThan(30);
    for (const { address } of entries)
      expect(existsSync(path.join(outFolder, (address.split("#")[0] as string).slice(1))), address).toBe(
        true,
      );
  });

  test("codes of figures are printed and lead nowhere", () => {
    for (const { document, file } of pages) {
      expect(document.querySelector("a.figure-code"), file).toBeNull();
      expect(document.querySelector("main a[href*='figures/']"), file).toBeNull();
    }
    expect(documentAt("metrics/mash-contacts/").querySelector("span.figure-code code")?.textContent).toBe(
      "mash-contacts/2019-20-Q4/v1",
    );
  });
});

test("no heading stands that has nothing under it, and none of what members alone can see", () => {
  for (const { document, file, text } of pages) {
    const headings = [...document.querySelectorAll("main h2, main h3, main dt")].map((each) => textOf(each));
    expect(headings.join(" | "), file).not.toMatch(
      /Nobody has spoken|What else|Corrected since|Overdue|Missing or not signed|What (did )?we ask|is it signed|Vanished|Attendance$|In print|Contradictions/,
    );
    for (const heading of document.querySelectorAll("main h2")) {
      const next = heading.nextElementSibling;
      expect(next === null || /^H[12]$/.test(next.tagName), `${file}: ${textOf(heading)}`).toBe(false);
    }
    expect(text, file).not.toMatch(/undefined|NaN|\bnull\b/);
  }
});

test("nothing is claimed because a table is empty", () => {
  const claims =
    /No challenge names|Every return|not been corrected|has spoken|Nothing has been received|No meeting|registers is overdue|No attendance|No measure of an earlier|have? gone|Nobody publishes|nothing earlier|No agency|The return came|meeting’s agenda|Open the whole quarter/;
  for (const { text, file } of pages) expect(text, file).not.toMatch(claims);
  // two pages explain the words, and one return truly did not come
  const said = pages.filter(({ file }) => !/^(about|glossary|metrics\/custodial-sentences)\//.test(file));
  for (const { text, file } of said) expect(text, file).not.toMatch(/not received|Not received/);
});

test("real changes are all on the first page, under a heading of their own", () => {
  const home = documentAt("");
  expect(textOf(home.querySelector("#real"))).toBe("What really changed");
  expect(home.querySelectorAll("#real ~ .findings .finding").length).toBeGreaterThan(0);
  expect(home.querySelector("a.action")).toBeNull();
});

describe("a hidden figure", () => {
  test("is [c] in the headline, in tables and in sentences, with the count or base that may be shown", () => {
    const document = documentAt(`metrics/${hiddenNow}/`);
    expect(textOf(document.querySelector(".headline"))).toMatch(
      /No figure \[c\] suppressed to protect people: \d+ of \[c\]/,
    );
    expect(textOf(document.querySelector(".headline .tag"))).toContain("Suppressed");
    const row = [...document.querySelectorAll("tbody tr")].find((each) =>
      textOf(each).includes(`${hiddenNow}/2019-20-Q4`),
    );
    expect(textOf(row)).toMatch(/\d+ of \[c\]suppressed to protect people ?\[c\]/);
    expect(row?.querySelector(".tag")).toBeNull();
    const answers = textOf(document.querySelector(".answers"));
    expect(answers).toContain("there is no figure (suppressed to protect people)");
    expect(answers).toContain("A figure that is suppressed is not tested here.");
  });

  test("is a gap with a mark in the chart, and named in its description", () => {
    const document = documentAt(`metrics/${hiddenBefore}/`);
    const drawing = document.querySelector("#time-chart .chart-wide");
    expect(drawing?.querySelector("desc")?.textContent).toContain(
      "Suppressed to protect people: Jan to Mar 2019.",
    );
    expect(textOf(drawing?.querySelector("g"))).toContain("[c]");
  });

  test("that stood a year before leaves no verdict, and is not said to be missing", () => {
    const document = documentAt(`metrics/${hiddenBefore}/`);
    expect(textOf(document.querySelector(".headline-finding"))).toContain(
      "The figure of the year before is suppressed",
    );
    expect(textOf(document.querySelector(".answers"))).toContain(
      "There is no figure for a year before, January to March 2019 (quarter 4) (suppressed to protect people).",
    );
    expect(mainOf("themes/protection/")).toMatch(/\[c\]suppressed to protect people/);
  });

  test("has an empty cell and its code in the download", () => {
    const [header, ...rows] = read(`metrics/${hiddenNow}/${hiddenNow}.csv`).split("\r\n");
    const columns = (header ?? "").split(",");
    const row = (rows.find((line) => line.includes("2019-20-Q4")) ?? "").split(",");
    const cell = (name: string) => row[columns.indexOf(name)];
    expect([cell("value"), cell("lower"), cell("denominator"), cell("missing")]).toEqual(["", "", "", "c"]);
    expect(cell("numerator")).toMatch(/^\d+$/);
  });

  test("of a measure of which nothing is shown is never said not to have come", () => {
    const text = mainOf(`metrics/${unmentioned}/`);
    expect(text).toContain("No figure of this measure is shown in the public edition.");
    expect(mainOf("themes/education/")).toContain("No figure in this edition");
  });

  test("of a measure that is not public at all leaves no claim where it would stand", () => {
    expect(files()).not.toContain(`metrics/${never}/index.html`);
    expect(mainOf("journey/")).toContain("No figure of this step is in the public edition.");
    expect(mainOf("metrics/icpc-children/")).not.toMatch(/count of the other unit|icpc-conferences/);
  });
});

describe("how many numbers are suppressed", () => {
  test("stands on every page, counted from what the page prints", () => {
    for (const { document, file } of pages) {
      const said = textOf(document.querySelector(".suppressed-count"));
      expect(said, file).toMatch(/^(No number|1 number|\d+ numbers) on this page (is|are) suppressed/);
    }
    expect(mainOf("about/method/")).toContain("No number on this page is suppressed.");
  });

  test("counts a cell once, and a sentence that has no symbol", () => {
    const document = documentAt("journey/");
    const marks = [...document.querySelectorAll("main .missing [aria-hidden]")].filter(
      (each) => each.textContent === "[c]",
    ).length;
    const sentences = textOf(document.querySelector(".journey")).match(/suppressed to protect people/g) ?? [];
    expect(marks).toBeGreaterThan(0);
    expect(sentences.length).toBeGreaterThan(0);
    expect(textOf(document.querySelector(".suppressed-count"))).toContain(
      `${marks + sentences.length} numbers on this page are suppressed`,
    );
  });
});

test("every page says that it is the public edition, and how small numbers are hidden", () => {
  for (const { document, file } of pages) {
    expect(textOf(document.querySelector("header .edition")), file).toBe("Public edition");
    expect(textOf(document.querySelector(".footer-edition")), file).toContain(
      "Small numbers are hidden so that nobody can be recognised.",
    );
    expect(document.body.textContent, file).not.toMatch(/OFFICIAL|artnership edition|not for publication/);
  }
  const method = mainOf("about/method/");
  expect(method).toContain("It shows no count from 1 to 5");
  expect(method).toContain("Custodial sentences: Only three years together are public.");
  expect(method).not.toContain("can be recognised");
  const { "dc:rights": rights, ...metadata } = JSON.parse(
    read("metrics/mash-contacts/mash-contacts.csv-metadata.json"),
  ) as Record<string, unknown>;
  expect(rights).toContain("Public edition");
  expect(metadata).not.toHaveProperty("los:marking");
});
