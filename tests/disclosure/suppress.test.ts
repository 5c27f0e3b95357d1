import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attackPublication, audit } from "../../pipelines/disclosure/audit.ts";
import { disclose } from "../../pipelines/disclosure/disclose.ts";
import type { LedgerLine } from "../../pipelines/disclosure/ledger.ts";
import { type DisclosurePolicy, disclosurePolicy } from "../../pipelines/disclosure/policy.ts";
import type { PublicationRow } from "../../pipelines/disclosure/publication-row.ts";
import { suppress } from "../../pipelines/disclosure/suppress.ts";
import { systemOfPublication } from "../../pipelines/disclosure/system-of-publication.ts";
import { afterRevision, partnerships, rowsOf } from "./partnerships.ts";

const policy = disclosurePolicy.parse({ threshold: 5 });

/** Makes one release after those of the ledger: what the public sees, and what was decided. */
async function release(
  rows: PublicationRow[],
  ledger: LedgerLine[],
  day: string,
  rules: DisclosurePolicy = policy,
) {
  const published = systemOfPublication(rows, { policy: rules, ledger });
  const decided = await suppress(published.system);
  const seen = disclose(rows, published, decided, rules);
  const publicRows = rows.map((row, at) => ({
    ...row,
    numerator: seen[at]?.numerator ?? null,
    denominator: seen[at]?.denominator ?? null,
  }));
  const lines = publicRows.map(
    ({ figure, period, numerator, denominator }): LedgerLine => ({
      published_on: day,
      figure,
      period,
      numerator,
      denominator,
    }),
  );
  return {
    published,
    decided,
    seen,
    publicRows,
    lines,
    hidden: decided.outcomes.map((outcome) => outcome !== "shown"),
  };
}

type Release = Awaited<ReturnType<typeof release>>;

/** Small counts that can be worked out, by someone who knows which are small, and by a reader. */
async function recovered({ published, decided, hidden, publicRows }: Release, ledger: LedgerLine[]) {
  const told = await audit(decided.system, hidden);
  const { system } = systemOfPublication(publicRows, { policy, ledger, relations: published.relations });
  return {
    told: told.map(({ cell, range }) => [decided.system.cells[cell]?.id, range]),
    read: (await attackPublication(system)).map(({ cell, range }) => [system.cells[cell]?.id, range]),
  };
}

describe("a random partnership", () => {
  it("gives nothing away in its first release", async () => {
    await fc.assert(
      fc.asyncProperty(partnerships, async (partnership) => {
        const first = await release(rowsOf(partnership), [], "2020-05-01");
        expect(first.decided.unprotected).toEqual([]);
        expect(await recovered(first, [])).toEqual({ told: [], read: [] });
      }),
      { seed: 20200331, endOnFailure: true, numRuns: Number(process.env.RUNS ?? 60) },
    );
  }, 900_000);

  it("gives nothing away when a figure is revised", async () => {
    await fc.assert(
      fc.asyncProperty(
        partnerships.filter(({ revised }) => revised.length > 0),
        async (partnership) => {
          const { lines } = await release(rowsOf(partnership), [], "2020-05-01");
          const second = await release(rowsOf(afterRevision(partnership), 2), lines, "2020-08-01");
          expect(second.decided.unprotected).toEqual([]);
          expect(await recovered(second, lines)).toEqual({ told: [], read: [] });
        },
      ),
      { seed: 20200630, endOnFailure: true, numRuns: Number(process.env.RUNS ?? 30) },
    );
  }, 900_000);

  it("is given away as soon as one secondary cell is shown", async () => {
    await fc.assert(
      fc.asyncProperty(partnerships, fc.nat(), async (partnership, pick) => {
        const { decided, hidden } = await release(rowsOf(partnership), [], "2020-05-01");
        const secondary = [...hidden.keys()].filter((cell) => decided.outcomes[cell] === "secondary");
        fc.pre(secondary.length > 0);
        const shown = secondary[pick % secondary.length] as number;
        const leaky = hidden.map((is, cell) => is && cell !== shown);
        expect(await audit(decided.system, leaky)).not.toEqual([]);
      }),
      { seed: 20200930, endOnFailure: true, numRuns: Number(process.env.RUNS ?? 20) },
    );
  }, 900_000);
});
