import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitCsv, UnclosedQuote } from "../../pipelines/ingest/split-csv.ts";

const split = (text: string, separator = ",") => [...splitCsv(text, separator)];

describe("splitCsv", () => {
  it("knows the line on which a record starts, whatever its quotation marks hold", () => {
    expect(split('a,b\r\n"x\r\ny",2\r\n\r\n3,"say ""so"""\r\n')).toEqual([
      { line: 1, values: ["a", "b"] },
      { line: 2, values: ["x\r\ny", "2"] },
      { line: 5, values: ["3", 'say "so"'] },
    ]);
  });

  it("reads a last line without an end, and empty values", () => {
    expect(split("a;;\n;b;c", ";").map(({ values }) => values)).toEqual([
      ["a", "", ""],
      ["", "b", "c"],
    ]);
  });

  it("says where a quotation mark that is never closed begins", () => {
    expect(() => split('a\nb,"c\nd')).toThrow(UnclosedQuote);
    expect(() => split('a\nb,"c\nd')).toThrow(/line 2/);
  });

  it("gives back what was written", () => {
    const value = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", ";", " ", "é") });
    const table = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((v) => `"${v.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        expect(split(text).map(({ values }) => values)).toEqual(rows);
      }),
      { seed: 7 },
    );
  });
});
