import { describe, expect, it } from "vitest";
import { readFrontMatter } from "../../pipelines/metrics/front-matter.ts";
import { metricText } from "../metrics/test-warehouse.ts";
import { formulas, hostileTexts, markup, paths, turned } from "./texts.ts";

const file = "sql/metrics/protection/late.sql";
const read = (text: string) => readFrontMatter(file, text);
const withYaml = (yaml: string) => read(`/*---\n${yaml}\n---*/\nselect 1`);

describe("a title and the other words of a metric", () => {
  it.each([...markup, ...formulas.filter((text) => text === text.trim()), ...paths.slice(0, 4)])(
    "may be %j, and nothing is made of it",
    (title) => {
      const { fields, faults } = read(metricText({ title, definition: title, owner: title }, "select 1"));
      expect(faults).toEqual([]);
      expect(fields).toMatchObject({ title, definition: title, owner: title });
    },
  );

  it.each([
    ["a null byte", "a\u0000b", "0000"],
    ["a mark that turns the reading direction", `Late ${turned}`, "202E"],
    ["an escape sequence for terminals", "\u001B[2Jx", "001B"],
    ["a zero-width space", "in\u200Btime", "200B"],
  ])("may not hold %s, which is shown by its name", (_, title, name) => {
    const { fields, faults } = read(metricText({ title }, "select 1"));
    expect(fields).toBeNull();
    expect(faults).toMatchObject([{ file, line: 2, field: "title" }]);
    // As JSON writes it, or by its name.
    expect(faults[0]?.found.toUpperCase()).toMatch(new RegExp(`(\\\\U|U\\+)${name}`));
  });
});

describe("YAML that is made to do harm", () => {
  it.each([
    ["brackets without end", `title: ${"[".repeat(100_000)}`, 2, "nested"],
    ["brackets that close", `title: ${"[".repeat(5000)}${"]".repeat(5000)}`, 2, "nested"],
    ["dashes without end", `title:\n  ${"- ".repeat(20_000)}x`, 3, "nested"],
    ["questions without end", `title:\n  ${"? ".repeat(20_000)}x`, 3, "nested"],
    ["a list that holds itself", "title: &a [*a]", 2, "holds itself"],
    ["a word that every object has as a shape", "shape: constructor\nper: 1", 2, '"constructor"'],
    ["a tag that runs a function", "title: !!js/function 'function () { process.exit(1) }'", 2, "tag"],
    ["an older YAML with more types", "%YAML 1.1\n---\ntitle: !!binary aGVsbG8=", 4, "tag"],
    ["two documents", "title: a\n---\ntitle: b", 3, "documents"],
    ["a field as long as a page", `${"x".repeat(1000)}: 1`, 2, "xxx…"],
    ["a field as long as a book", `${"x".repeat(100_000)}: 1`, 2, "at most 1024"],
    ["an alias as long as a book", `title: *${"x".repeat(100_000)}`, 2, "xxx…"],
  ])("%s is a fault with its line", (_, yaml, line, found) => {
    const { fields, faults } = withYaml(yaml);
    expect(fields).toBeNull();
    expect(faults.find((fault) => fault.line === line && fault.found.includes(found))).toBeDefined();
    expect(JSON.stringify(faults).length).toBeLessThan(20_000);
  });

  it("that sets what every object inherits changes no other object", () => {
    withYaml(
      "__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\ntarget: { __proto__: { polluted: yes } }",
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each(["title", "shape", "per", "target", "tests", "pair", "denominator"])(
    "any text as %s is a value or a fault",
    (field) => {
      for (const text of hostileTexts) {
        for (const value of [text, [text], { [text]: text }]) {
          const { fields, faults } = read(metricText({ [field]: value }, "select 1"));
          expect(fields !== null || faults.length > 0).toBe(true);
          for (const fault of faults) expect(fault.found.length).toBeLessThan(400);
        }
      }
    },
  );
});
