import { describe, expect, it } from "vitest";
import { readReason, reasonCodes } from "../../src/lib/revision-reason.ts";

describe("the reason of a revision", () => {
  it.each(reasonCodes)("may start with %s, whatever the case and blanks", (code) => {
    expect(readReason(` ${code.toUpperCase().replace(" ", "  ")} : it was so `)).toEqual({
      code,
      words: "it was so",
    });
  });

  it.each(["One family moved in", "because: of that", "", ":", "agency correction"])(
    "is kept as it is without a code: %j",
    (text) => expect(readReason(text)).toEqual({ code: null, words: text }),
  );

  it("keeps a colon in its words", () => {
    expect(readReason("load error: sheet 2: wrong month").words).toBe("sheet 2: wrong month");
  });
});
