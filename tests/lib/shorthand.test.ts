import { expect, test } from "vitest";
import { bracketed, inWords } from "../../src/lib/shorthand.ts";

test.each(["c", "k", "low", "u", "x", "z"])("a reader is told what %s stands for", (code) => {
  expect(inWords(code)).not.toContain("code");
  expect(bracketed(code)).toBe(`[${code}]`);
});

test("a code that nobody has described is named, not guessed", () => {
  expect(inWords("q")).toBe("no figure, code q");
});
