import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import MarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { toCsv } from "../../src/lib/csv.ts";
import { abbreviationsOf } from "../../src/site/abbreviations.ts";
import { factsOf, siteFaults } from "../../src/site/audit.ts";
import { html, trusted } from "../../src/site/html.ts";
import { relative } from "../../src/site/shell.ts";
import { fillSlots, withMarks } from "../../src/site/slots.ts";

const hostile = `<script>alert("x")</script> \${1 + 1} {{other}} | \`code\` **bold** 'q'`;

test("what is put into HTML is escaped, in text and in attributes", () => {
  expect(html`<p title="${hostile}">${hostile}</p>`.text).not.toMatch(/<script|"x"/);
  expect(html`${[trusted("<b>"), "<i>"]}${null}${0}`.text).toBe("<b>&lt;i&gt;0");
});

test("text from data that stands in a heading is neither Markdown nor a placeholder", () => {
  const marked = withMarks(MarkdownIt({ html: true })).render("# {{title}}\n");
  const page = fillSlots(marked, { title: () => hostile }, "/x/");
  expect(parseHTML(page).document.querySelector("h1")?.textContent).toBe(hostile);
});

test("no page has a placeholder inside raw HTML, where Markdown does not see it", () => {
  const source = path.resolve(import.meta.dirname, "../../src");
  const pages = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".md"),
  );
  expect(pages.length).toBeGreaterThan(10);
  const unseen = pages.filter((file) => /^\s*<.*\{\{/m.test(readFileSync(path.join(source, file), "utf8")));
  expect(unseen).toEqual([]);
});

test("a slot is filled once: what it holds is not read again", () => {
  const marked = withMarks(MarkdownIt({ html: true })).render("Before\n{{chart}}\n\nAfter\n");
  const slots = { chart: () => html`<p>${hostile}</p>${trusted('<div data-slot="chart"></div>')}` };
  const filled = fillSlots(marked, slots, "/x/");
  expect(filled.match(/data-slot/g)).toHaveLength(1);
  expect(() => fillSlots(marked, {}, "/x/")).toThrow("/x/: there is nothing to put in {{chart}}");
});

test("a download cannot act as a formula, and keeps its numbers whole", () => {
  const rows = [
    { a: "=1+1", b: -0.123456789 },
    { a: 'say "x", y', b: null },
    { a: "-5 to 10", b: 3 },
  ];
  expect(toCsv(["a", "b"], rows)).toBe(
    `\uFEFFa,b\r\n'=1+1,-0.123456789\r\n"say ""x"", y",\r\n'-5 to 10,3\r\n`,
  );
});

test("addresses are relative, so that the site works in any folder", () => {
  expect(relative("/", "/glossary/#icpc")).toBe("./glossary/#icpc");
  expect(relative("/metrics/mash-contacts/", "/")).toBe("../../");
  expect(relative("/metrics/", "/favicon.svg")).toBe("../favicon.svg");
});

test("every fault of a page is found and named with its page", () => {
  const page = `<main><h1 id="a">A</h1><h1 id="a">B</h1><p style="color:red" onclick="x()">x</p>
    <a href="/gone/">x</a><a href="#nowhere">x</a><img src="https://example.org/x.png">
    <div class="observablehq--error">SyntaxError: no</div></main>`;
  const faults = siteFaults(
    [factsOf("/x/", parseHTML(page).document, abbreviationsOf([]))],
    (file) => file === "/x/index.html",
  );
  expect(faults.every((fault) => fault.startsWith("/x/: "))).toBe(true);
  for (const fault of [
    "script error",
    "2 first-level",
    "used twice",
    "inline style",
    "event handler",
    "broken link to /gone/",
    "#nowhere",
    "another site",
  ]) {
    expect(faults.join("\n")).toContain(fault);
  }
});

test("a measure that bears the name of a page of the site fails the build, and is not written over it", () => {
  const facts = () =>
    factsOf("/metrics/denominators/", parseHTML("<main><h1>A</h1></main>").document, abbreviationsOf([]));
  expect(siteFaults([facts(), facts()], () => true)).toEqual([
    expect.stringMatching(/^\/metrics\/denominators\/: two pages have this address.* rename/),
  ]);
});
