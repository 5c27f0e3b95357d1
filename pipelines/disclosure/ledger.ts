import { z } from "zod";

const shown = z
  .union(
    [z.literal(""), z.literal("[c]"), z.string().regex(/^\d+$/).transform(Number)],
    "expected a whole number, [c] or nothing",
  )
  .transform((cell): Count => (cell === "" ? null : cell === "[c]" ? "c" : cell));

/** A count as the public sees it: a number, `c` where it is hidden, null where there is none. */
export type Count = number | "c" | null;

/**
 * One figure as one release showed it: a line of the publication ledger, which holds all that has ever been public. A release
 * adds a line only for what it shows otherwise than the release before, so what a release showed is the newest line up to
 * its day of every figure. Lines are never changed or taken out.
 */
export const ledgerLine = z.strictObject({
  /** ISO day of the release. */
  published_on: z.iso.date("expected a day such as 2020-02-14"),
  /** Code of the figure, with the version that was shown, such as `mash-contacts/2019-20-Q3/source/police/v2`. */
  figure: z
    .string()
    .regex(
      /^[^/]+\/[^/]+\/(.+\/)?v\d+$/,
      "expected the code of a figure, such as mash-contacts/2019-20-Q3/v1",
    ),
  /** Label of its period, such as `2019-20 Q3`. */
  period: z.string().min(1, "expected a period"),
  numerator: shown,
  denominator: shown,
});

export type LedgerLine = z.infer<typeof ledgerLine>;

/** The parts of a figure's code. */
export interface FigureCode {
  metric: string;
  breakdown: string;
  category: string;
  version: string;
}

/** Takes a figure's code apart; a category may hold a slash itself. */
export function parseFigure(figure: string): FigureCode {
  const [metric = "", , ...rest] = figure.split("/");
  const version = rest.pop() ?? "";
  const [breakdown = "all", ...category] = rest;
  return { metric, breakdown, category: category.join("/") || "all", version };
}

/** What the figure is called in every version. */
const nameOf = ({ figure }: { figure: string }): string => figure.slice(0, figure.lastIndexOf("/"));

/** What every release showed, oldest first. */
export function releasesOf(ledger: LedgerLine[]): { day: string; lines: LedgerLine[] }[] {
  const days = [...new Set(ledger.map(({ published_on }) => published_on))].sort();
  const lines = ledger.toSorted((a, b) => a.published_on.localeCompare(b.published_on));
  return days.map((day) => {
    const shown = lines.filter(({ published_on }) => published_on <= day);
    return { day, lines: [...new Map(shown.map((line) => [nameOf(line), line])).values()] };
  });
}

/** The lines that a release adds to the ledger: what it shows that is new or other than before. */
export function linesToAdd(ledger: LedgerLine[], release: LedgerLine[]): LedgerLine[] {
  const last = new Map((releasesOf(ledger).at(-1)?.lines ?? []).map((line) => [nameOf(line), line]));
  return release.filter((line) => {
    const before = last.get(nameOf(line));
    return (
      before?.figure !== line.figure ||
      before.numerator !== line.numerator ||
      before.denominator !== line.denominator
    );
  });
}
