import { describe, expect, it } from "vitest";
import { splitCsv } from "../../pipelines/ingest/split-csv.ts";
import { progressTo } from "../../pipelines/progress.ts";
import { formatRows } from "../../pipelines/verbs/sql.ts";
import { toCsv } from "../../src/lib/csv.ts";
import { escapeHtml, html } from "../../src/site/html.ts";
import { formulas, hostileTexts, markup, turned } from "./texts.ts";

/** The cells of a download, as a spreadsheet splits them. */
const cellsOf = (csv: string): string[] =>
  [...splitCsv(csv.replace(/^\uFEFF/, ""), ",")].flatMap(({ values }) => values);
const startsLikeFormula = /^[=+\-@\t\r\n＝＋－＠]/;

describe("a download", () => {
  it.each(formulas)("has %j as text, in its cells and in its headings", async (formula) => {
    for (const csv of [
      toCsv([formula], [{ [formula]: formula }]),
      await formatRows([{ [formula]: formula }], "csv"),
    ]) {
      const cells = cellsOf(csv);
      expect(cells).toHaveLength(2);
      for (const cell of cells) expect(cell).not.toMatch(startsLikeFormula);
    }
  });

  it("keeps numbers as numbers, with their signs", async () => {
    expect(cellsOf(toCsv(["a"], [{ a: -0.5 }]))).toEqual(["a", "-0.5"]);
    expect(cellsOf(await formatRows([{ a: -0.5, b: "-3" }], "csv"))).toEqual(["a", "b", "-0.5", "-3"]);
  });

  it.each(hostileTexts)("keeps %j to its own cell", (text) => {
    const cells = cellsOf(toCsv(["a", "b"], [{ a: text, b: "end" }]));
    expect([cells.length, cells.at(-1)]).toEqual([4, "end"]);
    expect([text, `'${text}`]).toContain(cells[2]);
  });
});

it.each(["\u001B]0;owned\u0007", "\u001B[2J", turned, "a\u0000b", "\u009B31m"])(
  "an answer in a terminal names %j and does not obey it",
  async (text) => {
    const answer = await formatRows([{ [text]: text }], "table");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would obey
    expect(answer).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(answer).toMatch(/\[U\+[0-9A-F]{4}\]/);
  },
);

it.each([true, false])("a line of progress does not obey the name of a file (terminal: %s)", (isTTY) => {
  const written: string[] = [];
  const stream = { isTTY, columns: 200, write: (text: string) => written.push(text) };
  const progress = progressTo(stream as unknown as NodeJS.WriteStream);
  progress.step(`Reading return 1 of 1: \u001B]0;owned\u0007${turned}`);
  progress.say(`Kept: \u001B[2J${turned}`);
  const said = written.join("");
  for (const obeyed of ["\u001B]", "\u001B[2J", "\u0007", "\u202E"]) expect(said).not.toContain(obeyed);
  expect(said).toContain("[U+001B]");
});

describe("a page", () => {
  it.each(markup)("has %j as text", (text) => {
    expect(html`<p title="${text}">${text}</p>`.text).not.toMatch(/<(?!\/?p[ >])|" on/);
  });

  it("names the marks that turn the reading direction, and keeps other letters", () => {
    expect(escapeHtml(`safe ${turned}`)).toBe("safe [U+202E]gnp.exe");
    expect(escapeHtml("Zoë’s – 5–10 %\u00a0of\u200bthem\n\tнет")).toBe(
      "Zoë’s – 5–10 %\u00a0of\u200bthem\n\tнет",
    );
  });
});
