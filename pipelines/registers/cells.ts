import { z } from "zod";
import { parsePeriod } from "../../src/lib/period.ts";
import { hiddenCharacter } from "../../src/lib/plain-text.ts";
import { optional } from "../benchmarks/reference.ts";

/** What the cells of a register may hold. An empty cell means "not known" and becomes null. */

/** The longest text that a cell may hold, in characters. */
const longest = 2000;

/** Some text in one line; nothing in it is ever run or read as HTML. */
export const text = z
  .string()
  .min(1, "expected some text")
  .max(longest, `expected at most ${longest} characters`)
  .refine((value) => hiddenCharacter(value) === null, {
    error: ({ input }) =>
      `expected plain text in one line, without the hidden character ${hiddenCharacter(String(input))}`,
  });

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The id of a row, in this register or another. */
export const slug = z
  .string()
  .max(100, "expected at most 100 characters")
  .regex(slugPattern, "expected small letters, figures and hyphens, such as mash-bypass");

/** The name of a metric, or of all metrics of a theme, or of all. */
const touched = z
  .string()
  .regex(
    /^(all|(theme:)?[a-z0-9]+(-[a-z0-9]+)*)$/,
    "expected ids of metrics, theme: and a theme, or all, with a semicolon between them",
  );

/** Ids with a semicolon between them; an empty cell is an empty list. */
const listOf = (one: z.ZodType<string, string>) =>
  z
    .string()
    .transform((cell) => cell.split(";").map((each) => each.trim()))
    .transform((ids) => ids.filter((id) => id !== ""))
    .pipe(z.array(one));

export const ids = listOf(
  slug.regex(
    slugPattern,
    "expected ids of metrics with a semicolon between them, such as referrals; re-referrals",
  ),
);
export const touchedIds = listOf(touched);

export const day = z.iso.date("expected a date such as 2019-11-12");

/** A period by its canonical label. */
export const period = z
  .string()
  .refine((label) => parsePeriod(label) !== null, "expected a period such as 2019-20 Q3, 2019-20 or 2019-11");

export const whole = (from: number, to: number) =>
  z.coerce
    .number("expected a whole number")
    .int("expected a whole number")
    .min(from, `expected ${from} to ${to}`)
    .max(to, `expected ${from} to ${to}`);

/** A number as typed, with a point; no thousands separator and no per cent sign. */
export const amount = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,6})?$/, "expected a number such as 87 or 4.5")
  .transform(Number);

/** One of the words given; the message lists them. */
export const oneOf = <const T extends [string, ...string[]]>(...words: T) =>
  z.enum(words, `expected ${words.slice(0, -1).join(", ")} or ${words.at(-1)}`);

/** Where a row comes from: printed in a document, at a line of it, or invented. */
const source = z.object({
  status: oneOf("published", "illustrative"),
  document: optional(slug),
  line: optional(whole(1, 1_000_000)),
});
type Source = z.infer<typeof source>;

/** A row of a register: its own columns, and where it comes from. */
export const registerRow = <S extends z.ZodRawShape>(columns: S) =>
  z
    .object({ ...columns, ...source.shape })
    .refine((row) => ((row as Source).document === null) === ((row as Source).line === null), {
      path: ["line"],
      message: "expected document and line together, or neither",
    })
    .refine((row) => (row as Source).status !== "published" || (row as Source).document !== null, {
      path: ["document"],
      message: "expected the document in which it is published",
    });

/** The arguments of `refine` for two days of which the later one may not come first. */
export function notBefore<Later extends string, Earlier extends string>(
  later: Later,
  earlier: Earlier,
): [(row: Record<Later | Earlier, string | null>) => boolean, { path: string[]; message: string }] {
  return [
    (row) => row[earlier] === null || row[later] === null || row[earlier] <= row[later],
    { path: [later], message: `expected a day that is not before ${earlier}` },
  ];
}
