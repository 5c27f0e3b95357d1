import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readCommentaries } from "../../pipelines/registers/commentary.ts";
import type { Known } from "../../pipelines/registers/names.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";
import { formulas, markup, turned } from "./texts.ts";

const known: Known = new Map([
  ["metric", ["icpc-children"]],
  ["agency", ["police"]],
]);
const name = "registers/commentary/icpc-children--2019-20.md";
const text = (body: string, role = "Head of Service") =>
  `---\nmetric: icpc-children\nperiod: 2019-20\nby: police\nrole: ${role}\nwritten_on: 2020-05-01\nstatus: illustrative\n---\n\n${body}\n`;
const read = (content: string, file = name) =>
  readCommentaries(partnershipFolder({ [file]: content }), known);

describe("a commentary", () => {
  it.each([...markup.filter((words) => !words.includes("{{")), ...formulas.map((words) => words.trim())])(
    "may say %j, and is kept as it was written",
    (body) => {
      const { commentaries, issues } = read(text(body, JSON.stringify(body)));
      expect(issues).toEqual([]);
      expect(commentaries).toMatchObject([{ body, role: body }]);
    },
  );

  it.each([
    "{{title}}",
    "{{chart}}",
    "{{../../etc/passwd}}",
    "{{constructor 2019-20}}",
    "{{{{icpc-children 2019-20}}",
  ])("may not name %s as a figure", (body) => {
    const { commentaries, issues } = read(text(body));
    expect(commentaries).toEqual([]);
    expect(issues[0]).toMatchObject({ file: name, line: 10, severity: "error" });
  });

  it.each([
    ["brackets without end", text("x", "[".repeat(40_000)), "nested"],
    ["brackets that close", text("x", "[".repeat(10_000) + "]".repeat(10_000)), "nested"],
    ["dashes without end", text("x", `\n${"- ".repeat(20_000)}`), "nested"],
    ["a field as long as a page", text("x").replace("role:", `${"x".repeat(1000)}:`), "xxx…"],
    ["a figure with a name as long as a page", text(`{{${"x".repeat(40_000)} 2019-20}}`), "xxx…"],
    ["a mark that turns the direction of a field", text("x", turned), "[U+202E]"],
  ])("with %s is left out with a short message", (_, content, found) => {
    const { commentaries, issues } = read(content);
    expect(commentaries).toEqual([]);
    expect(issues[0]?.found).toContain(found);
    expect(JSON.stringify(issues).length).toBeLessThan(3000);
  });

  it.each(["/etc/passwd", "/dev/zero", "/nowhere", "."])("that is a link to %s is not followed", (target) => {
    const folder = partnershipFolder({ "registers/commentary/.keep": "" });
    symlinkSync(target, path.join(folder, name));
    const { commentaries, issues } = readCommentaries(folder, known);
    expect(commentaries).toEqual([]);
    expect(issues).toMatchObject([{ file: name, found: path.basename(name) }]);
  });
});
