import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { toArrow } from "./fixture/arrow.ts";
import { compare, neighbours, otherAreas, placesAmongAll } from "./fixture/comparisons.ts";
import { contradictionSides, contradictions } from "./fixture/contradictions.ts";
import { equalities, equalityCoverage } from "./fixture/equalities.ts";
import { exploreFigures } from "./fixture/explore.ts";
import { gaps } from "./fixture/gaps.ts";
import { abbreviations } from "./fixture/glossary.ts";
import { issues } from "./fixture/issues.ts";
import { journey } from "./fixture/journey.ts";
import { metric, metrics } from "./fixture/metrics.ts";
import { nationalChanges, nationalFiles } from "./fixture/national.ts";
import { allObservations, icpcTimeliness } from "./fixture/observations.ts";
import { populations, ratesByEdition } from "./fixture/populations.ts";
import { metricEvents, processCharts, processPoints } from "./fixture/process-points.ts";
import { figureParts, figureReturns, figureVersions, withCorrection } from "./fixture/provenance.ts";
import { publishedFacts } from "./fixture/published.ts";
import { funnelLimits, ranking } from "./fixture/ranking.ts";
import { registerTables } from "./fixture/registers.ts";
import { expected, submissions } from "./fixture/returns.ts";
import { revisionTables } from "./fixture/revisions.ts";
import { site } from "./fixture/site.ts";

export { site } from "./fixture/site.ts";

/** Tables by name. */
export type Tables = Record<string, object[]>;

/**
 * A small publication with the columns that the pipeline writes, made from arithmetic alone: every shape and basis, a
 * missing return, an unsigned one, a suppressed figure, a signal, noise, comparators, and text that would do harm if it
 * were not escaped. `extraMetrics` adds copies of one metric, to measure how long many pages take.
 */
export function writeFixturePublication(folder: string, extraMetrics = 0): void {
  const tables = fixtureTables(extraMetrics);
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(tables))
    writeFileSync(path.join(folder, `${name}.arrow`), toArrow(rows));
  writeFileSync(path.join(folder, "site.json"), JSON.stringify(site));
}

/** The tables of the fixture's publication. */
export function fixtureTables(extraMetrics = 0): Tables {
  const copies = Array.from({ length: extraMetrics }, (_, i) => `copy-${i + 1}`);
  const observations = [
    ...allObservations().map(withCorrection),
    ...copies.flatMap((id) => icpcTimeliness().map((row) => ({ ...row, metric: id }))),
  ];
  const comparisons = compare(observations);
  const returnsOfFigures = figureReturns(metrics, observations);
  return {
    metric: [
      ...metrics,
      ...copies.map((id) => ({
        ...metric("icpc-within-15-days"),
        metric: id,
        title: `Conferences in time (${id})`,
      })),
    ],
    observation: observations,
    comparison: comparisons,
    comparator: ["icpc-within-15-days", ...copies].flatMap(otherAreas),
    place: placesAmongAll(comparisons),
    ranking: ["icpc-within-15-days", ...copies].flatMap((id) => ranking(observations, id)),
    funnel_limit: ["icpc-within-15-days", ...copies].flatMap(funnelLimits),
    neighbour: neighbours,
    process_point: ["mash-contacts", "mash-conversion", "icpc-within-15-days", ...copies].flatMap((id) =>
      processPoints(observations, id),
    ),
    process_chart: processCharts,
    event_of_metric: metricEvents,
    figure_return: returnsOfFigures,
    figure_version: figureVersions,
    figure_part: figureParts(returnsOfFigures),
    submission: submissions,
    issue: issues,
    expected_return: expected,
    population: populations,
    rate_by_edition: ratesByEdition,
    journey,
    equality: equalities,
    equality_coverage: equalityCoverage,
    published_fact: publishedFacts,
    explore: exploreFigures,
    gap: gaps,
    national_file: nationalFiles,
    national_change: nationalChanges,
    glossary: abbreviations,
    contradiction: contradictions,
    contradiction_side: contradictionSides,
    ...revisionTables,
    ...registerTables,
  };
}
