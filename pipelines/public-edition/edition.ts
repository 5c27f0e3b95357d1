import { readFileSync } from "node:fs";
import path from "node:path";
import { attackPublication, audit } from "../disclosure/audit.ts";
import type { SharedCounts } from "../disclosure/cells.ts";
import { type Disclosed, disclose } from "../disclosure/disclose.ts";
import { type LedgerLine, releasesOf } from "../disclosure/ledger.ts";
import type { DisclosurePolicy } from "../disclosure/policy.ts";
import type { PublicationRow } from "../disclosure/publication-row.ts";
import { sameCounts } from "../disclosure/same-counts.ts";
import { type Suppression, suppress } from "../disclosure/suppress.ts";
import type { System } from "../disclosure/system.ts";
import { systemOfPublication } from "../disclosure/system-of-publication.ts";
import { sqlFolder, type Warehouse } from "../warehouse/warehouse.ts";
import { PublicEditionFault } from "./fault.ts";
import type { TrueFigure } from "./hidden-figures.ts";
import type { DisclosureReport, DisclosureTerms, MetricDisclosure, Recovered } from "./report.ts";

/** A figure as the public sees it: its counts in place of the true ones. */
export interface PublicFigure extends PublicationRow {
  /** False where the value, its interval and all that is made of them must go. */
  showsValue: boolean;
  /** False where nothing may be said of the figure: it is not in the publication. */
  isMentioned: boolean;
}

/** A figure as it is. */
export type TrueRow = PublicationRow & TrueFigure;

/** A public edition before it is written. */
export interface Edition {
  /** One for each figure of the home area's own returns. */
  figures: PublicFigure[];
  /** The same figures as they are. */
  rows: TrueRow[];
  report: DisclosureReport;
}

/**
 * Decides what the public may see of a warehouse, and attacks it with nothing but what is public.
 * @param ledger what earlier releases showed
 * @throws {PublicEditionFault} when the policy names a metric that is not there
 */
export async function decideEdition(
  warehouse: Warehouse,
  policy: DisclosurePolicy,
  ledger: LedgerLine[],
): Promise<Edition> {
  await refuseUnknownMetrics(warehouse, policy);
  const rows = await trueRows(warehouse);
  const elsewhere = await publicElsewhere(warehouse);
  const known = [...elsewhere, ...ledger];
  const shared = sameCounts(rows);
  const published = systemOfPublication(rows, { policy, ledger: known, shared });
  const decided = await suppress(published.system);
  const figures = publicFigures(rows, disclose(rows, published, decided, policy));
  const terms = {
    policy,
    relations: [...published.relations],
    sameCounts: [...shared],
    balances: published.balances,
    unmentioned: figures
      .filter(({ isMentioned }) => !isMentioned)
      .map(({ metric, period, period_type, breakdown, category, figure }) => ({
        ...{ metric, period, period_type, breakdown, category, figure },
      })),
  };
  const told = await workedOut(decided);
  const found = [...told, ...(await attackFigures(figures, terms, known))];
  const givenAway =
    ledger.length === 0 ? beyondHelp(decided, told) : await givenAwayBy(elsewhere, rows, policy, shared);
  const isGivenAway = new Set(givenAway.map(({ count }) => count));
  return {
    figures,
    rows,
    report: {
      ...terms,
      utility: decided.utility,
      metrics: byMetric(figures),
      attack: {
        attacked: decided.outcomes.filter((outcome) => outcome === "primary").length,
        releases: releasesOf(ledger).length,
        recovered: found.filter(({ count }) => !isGivenAway.has(count)),
        givenAwayElsewhere: givenAway,
      },
      files: null,
    },
  };
}

/**
 * What somebody finds in a public edition who has nothing but it and what was public before.
 * @param figures with those that are not mentioned, whose counts are null: that they exist can be guessed
 * @param known earlier releases, and what others have published
 * @throws {Contradiction} when what is public cannot all be true
 */
export async function attackFigures(
  figures: readonly PublicationRow[],
  { policy, relations, sameCounts, balances }: DisclosureTerms,
  known: LedgerLine[],
): Promise<Recovered[]> {
  const { system } = systemOfPublication([...figures], {
    policy,
    ledger: known,
    shared: new Map(sameCounts),
    relations: new Map(relations),
    balances,
  });
  return (await attackPublication(system)).map(({ cell, range }) =>
    inWords(system, cell, range.lo, range.hi),
  );
}

/** What a release of these figures shows, as lines of the ledger. Those that it does not mention have no count. */
export const linesOf = (figures: readonly PublicationRow[], day: string): LedgerLine[] =>
  figures
    .filter(({ numerator, denominator }) => numerator !== null || denominator !== null)
    .map(({ figure, period, numerator, denominator }) => ({
      published_on: day,
      figure,
      period,
      numerator,
      denominator,
    }));

/** The figures of the home area's own returns, with true counts. */
export const trueRows = (warehouse: Warehouse): Promise<TrueRow[]> => ask<TrueRow>(warehouse, "row");

/** Counts of the home area that others have published already, as lines of one release before all of ours. */
export const publicElsewhere = (warehouse: Warehouse): Promise<LedgerLine[]> =>
  ask<LedgerLine>(warehouse, "public-elsewhere");

const ask = <Row>(warehouse: Warehouse, query: string): Promise<Row[]> =>
  warehouse.rows(readFileSync(path.join(sqlFolder, "disclosure", `${query}.sql`), "utf8")) as Promise<Row[]>;

async function refuseUnknownMetrics(warehouse: Warehouse, policy: DisclosurePolicy): Promise<void> {
  const there = await warehouse.rows<{ metric: string }>("select metric from metric");
  const unknown = Object.keys(policy.metrics).filter((id) => !there.some(({ metric }) => metric === id));
  if (unknown.length === 0) return;
  throw new PublicEditionFault(
    `partnership.json: disclosure.metrics names ${unknown.map((id) => `"${id}"`).join(", ")}, which no metric has as its id. ` +
      "What the rule should protect would be public, so nothing public is made. Correct the name, or take the rule out.",
  );
}

/** A figure is mentioned only where both its counts are; a zero beside a base that must not be mentioned would tell of it. */
function publicFigures(rows: readonly PublicationRow[], seen: readonly Disclosed[]): PublicFigure[] {
  return rows.map((row, place): PublicFigure => {
    const { numerator, denominator, showsValue } = seen[place] as Disclosed;
    const isWithheld =
      (row.numerator !== null && numerator === null) || (row.denominator !== null && denominator === null);
    return isWithheld
      ? { ...row, numerator: null, denominator: null, showsValue: false, isMentioned: false }
      : { ...row, numerator, denominator, showsValue, isMentioned: true };
  });
}

/** What files and reports of others give away, whatever is hidden or withheld here and was before. */
async function givenAwayBy(
  elsewhere: LedgerLine[],
  rows: PublicationRow[],
  policy: DisclosurePolicy,
  shared: SharedCounts,
): Promise<Recovered[]> {
  const { system } = systemOfPublication(rows, { policy, ledger: elsewhere, shared });
  const decided = await suppress(system);
  return beyondHelp(decided, await workedOut(decided));
}

/** Small counts that somebody works out who knows which counts are small. */
async function workedOut({ system, outcomes }: Suppression): Promise<Recovered[]> {
  const hidden = outcomes.map((outcome) => outcome !== "shown");
  const found = await audit(system, hidden);
  return found.map(({ cell, range }) => inWords(system, cell, range.lo, range.hi));
}

/** Those that no hiding can protect any more. */
function beyondHelp({ system, unprotected }: Suppression, told: Recovered[]): Recovered[] {
  const counts = new Set(unprotected.map((cell) => system.cells[cell]?.id));
  return told.filter(({ count }) => counts.has(count));
}

const inWords = (system: System, cell: number, lo: number, hi: number): Recovered => ({
  count: system.cells[cell]?.id ?? "",
  lo,
  hi: Number.isFinite(hi) ? hi : null,
});

function byMetric(figures: readonly PublicFigure[]): MetricDisclosure[] {
  const metrics = new Map<string, MetricDisclosure>();
  for (const { metric, numerator, denominator, isMentioned } of figures) {
    const own = metrics.get(metric) ?? { metric, figures: 0, suppressed: 0, withheld: 0 };
    own.figures += 1;
    if (!isMentioned) own.withheld += 1;
    else if (numerator === "c" || denominator === "c") own.suppressed += 1;
    metrics.set(metric, own);
  }
  return [...metrics.values()];
}
