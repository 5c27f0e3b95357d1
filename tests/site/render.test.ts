import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { renderSite } from "../../src/site/render.ts";
import { site, writeFixturePublication } from "./fixture-publication.ts";

const folder = mkdtempSync(path.join(tmpdir(), "site-"));
const publicationFolder = path.join(folder, "publication");
const outFolder = path.join(folder, "out");
const read = (file: string) => readFileSync(path.join(outFolder, file), "utf8");
const documentAt = (file: string) => parseHTML(read(file)).document;
const pages = () =>
  readdirSync(outFolder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));

beforeAll(async () => {
  writeFixturePublication(publicationFolder);
  await renderSite({ publicationFolder, outFolder, progress: () => {} });
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("there is a page for every metric, theme and quarter, and the fixed ones", () => {
  const files = pages().map((file) => file.split(path.sep).join("/"));
  const expected = [
    "index",
    "quarters/index",
    "themes/index",
    "journey/index",
    "metrics/index",
    "benchmarks/explore/index",
    "metrics/denominators/index",
    "figures/index",
    "figures/icpc-within-15-days/index",
    "benchmarks/index",
    "benchmarks/icpc-within-15-days/index",
    "annual-report/2019-20/index",
    "challenges/index",
    "reviews/index",
    "risks/index",
    "priorities/index",
    "questions/index",
    "submissions/index",
    "data-quality/index",
    "data-quality/contradictions/index",
    "glossary/index",
    "search/index",
    "about/index",
    "about/method/index",
    "about/accessibility/index",
    "about/licence/index",
    "metrics/icpc-within-15-days/index",
    "themes/protection/index",
    "quarters/2019-20-q4/index",
    "quarters/2017-18-q1/index",
  ];
  expect(files).toEqual(expect.arrayContaining(expected.map((page) => `${page}.html`)));
});

test("the page for unknown addresses finds its files and its links wherever it is shown", () => {
  const document = documentAt("404.html");
  const addresses = [...document.querySelectorAll("[href], [src], form")].map((element) =>
    ["href", "src", "action"].map((name) => element.getAttribute(name)).find((value) => value !== null),
  );
  expect(addresses.length).toBeGreaterThan(10);
  expect(addresses.filter((address) => !/^(\/(?!\/)|#)/.test(address ?? ""))).toEqual([]);
});

test("every page has its language, its own title, a description, one first heading, and loads nothing but its own files", () => {
  const titles = new Set<string>();
  for (const file of pages()) {
    const document = documentAt(file);
    expect(document.documentElement.getAttribute("lang"), file).toBe("en-GB");
    expect(document.querySelectorAll("h1"), file).toHaveLength(1);
    expect(document.querySelector("meta[name=viewport]")?.getAttribute("content"), file).not.toContain(
      "maximum-scale",
    );
    expect(document.querySelector("meta[http-equiv]")?.getAttribute("content"), file).toContain(
      "default-src 'none'",
    );
    expect(read(file), file).not.toMatch(
      /<script(?![^>]*src="\.{0,2}\/(?!\/))|unsafe-inline|<style|data-slot|_observablehq/,
    );
    titles.add(document.title);
  }
  expect(titles.size).toBe(pages().length);
});

test("text from data stays text", () => {
  const faults = documentAt("data-quality/index.html").querySelector("main")?.textContent;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text that must survive as it is
  expect(faults).toContain('<script>alert("x")</script> ${1 + 1} {{issues}}');
  const caution = documentAt("metrics/home-educated/index.html").querySelector("main")?.textContent;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text that must survive as it is
  expect(caution).toContain('<script>alert("x")</script> ${1 + 1} {{title}} | `code` & "quotes"');
});

test("a question about figures is named by its return and period, not by a file", () => {
  const captions = [...documentAt("data-quality/index.html").querySelectorAll("caption")].map(
    (caption) => caption.textContent,
  );
  expect(captions).toContainEqual(expect.stringMatching(/^Questions about the figures: .+, August 2019$/));
  expect(captions).toContain("Faults in childrens-social-care/2019-20-Q3/mash-contacts.xlsx");
  expect(captions).not.toContain("Faults in mash-contacts");
});

test("a metric page answers the questions in their order, and gives chart, table, source, code, downloads and query", () => {
  const document = documentAt("metrics/icpc-within-15-days/index.html");
  expect([...document.querySelectorAll(".answers dt")].map((dt) => dt.textContent)).toEqual([
    "What changed?",
    "Is it real?",
    "How do we compare?",
    "How many children is that?",
    "Who owns it, and is it signed?",
    "What did we ask, and what happened?",
    "How old is it?",
  ]);
  for (const chart of document.querySelectorAll("figure svg[role=img]")) {
    const [title, description] = (chart.getAttribute("aria-labelledby") ?? "")
      .split(" ")
      .map((id) => document.querySelector(`#${id}`)?.textContent);
    expect(title).toBeTruthy();
    expect(description).toBeTruthy();
    expect(chart.textContent).toContain("Illustrative data");
  }
  for (const table of document.querySelectorAll("table")) {
    expect(table.querySelector("caption")?.textContent).toBeTruthy();
    expect([...table.querySelectorAll("th")].every((th) => th.getAttribute("scope"))).toBe(true);
  }
  expect(document.querySelector("main")?.textContent).toContain("icpc-within-15-days/2019-20-Q4/v1");
  expect(document.querySelector("details.sql pre")?.textContent).toContain("group by all");
});

test("illustrative data is never without its mark: on the page, beside the figure and in the download", () => {
  for (const file of pages())
    expect(documentAt(file).querySelector(".banner")?.textContent, file).toContain("Illustrative data");
  expect(documentAt("metrics/mash-contacts/index.html").querySelector(".headline .status")?.textContent).toBe(
    "Illustrative",
  );
  const [header, first] = read("metrics/mash-contacts/mash-contacts.csv").split("\r\n");
  expect(header).toContain("status,figure");
  expect(first).toContain("illustrative");
});

test("every page of the partnership is marked at its top and its foot, on paper, and in what is taken away", () => {
  for (const file of pages()) {
    const document = documentAt(file);
    for (const place of ["header", "footer"])
      expect(document.querySelector(`${place} .marking`)?.textContent, file).toBe("OFFICIAL-SENSITIVE");
    expect(document.body.getAttribute("class"), file).toBe("partnership-edition");
    expect(document.querySelector(".suppressed-count"), file).toBeNull();
  }
  const sheet = documentAt("404.html").querySelector("link[rel=stylesheet]")?.getAttribute("href") ?? "";
  expect(read(sheet.slice(1))).toMatch(
    /@page partnership\s*\{\s*@top-center\s*\{\s*content:\s*"OFFICIAL-SENSITIVE"/,
  );
  const metadata = JSON.parse(read("metrics/mash-contacts/mash-contacts.csv-metadata.json"));
  expect(metadata["los:marking"]).toBe("OFFICIAL-SENSITIVE");
});

test("missing, suppressed and zero are told apart", () => {
  const page = documentAt("metrics/custodial-sentences/index.html").querySelector("main")?.textContent;
  expect(page).toContain("[c]suppressed to protect people");
  expect(page).toContain("[x]not available");
  const home = documentAt("index.html").querySelector("main")?.textContent;
  expect(home).toContain("Not received");
  expect(home).toContain("Not signed");
});

test("the search index leads to pages that exist", () => {
  const entries = JSON.parse(read("search/index.json")) as { address: string }[];
  expect(entries.length).toBeGreaterThan(80);
  for (const { address } of entries) {
    expect(
      existsSync(path.join(outFolder, (address.split("#")[0] as string).slice(1), "index.html")),
      address,
    ).toBe(true);
  }
});

test("a metric page and what it loads at first weigh at most 60 kB compressed", () => {
  const page = "metrics/icpc-within-15-days/index.html";
  const document = documentAt(page);
  const loaded = [...document.querySelectorAll("link[href], script[src]")].map((element) => {
    const href = element.getAttribute("href") ?? element.getAttribute("src") ?? "";
    return path.join(path.dirname(page), href);
  });
  const weight = [page, ...loaded].reduce((sum, file) => sum + gzipSync(read(file)).length, 0);
  expect(weight).toBeLessThan(60_000);
  expect(loaded.length + 1).toBeLessThanOrEqual(5);
});

test("a publication that cannot be rendered leaves the last good site in its place", async () => {
  const broken = path.join(folder, "broken");
  writeFixturePublication(broken);
  writeFileSync(path.join(broken, "metric.arrow"), "not Arrow");
  const before = read("index.html");
  await expect(renderSite({ publicationFolder: broken, outFolder, progress: () => {} })).rejects.toThrow(
    "metric.arrow",
  );
  expect(read("index.html")).toBe(before);
  expect(before).toContain(site.publication);
});
