import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type CsvRow, toCsv } from "../lib/csv.ts";
import { editionName, hasPage, isPublic, marking, rightsOf } from "./editions.ts";
import { unitWords } from "./parts/figures.ts";
import type { Comparison, Metric, Observation, Publication } from "./publication.ts";
import { figurePlaces, searchEntries } from "./search-index.ts";

/** Writes what a reader can take away: the figures of each metric page, what their columns mean, and the search index. */
export function writeDownloads(publication: Publication, folder: string): void {
  for (const metric of publication.metrics) {
    const own = path.join(folder, "metrics", metric.metric);
    mkdirSync(own, { recursive: true });
    writeFileSync(path.join(own, `${metric.metric}.csv`), observationsCsv(publication, metric));
    const comparisons = publication.comparisons(metric.metric);
    if (comparisons.length > 0 || publication.otherAreas(metric.metric).length > 0) {
      writeFileSync(path.join(own, `${metric.metric}-comparisons.csv`), comparisonsCsv(publication, metric));
    }
    writeFileSync(
      path.join(own, `${metric.metric}.csv-metadata.json`),
      `${JSON.stringify(metadata(publication, metric), null, 2)}\n`,
    );
  }
  mkdirSync(path.join(folder, "search"), { recursive: true });
  writeFileSync(path.join(folder, "search", "index.json"), JSON.stringify(searchEntries(publication)));
  if (hasPage(publication, "/figures/")) {
    writeFileSync(path.join(folder, "search", "figures.json"), JSON.stringify(figurePlaces(publication)));
  }
}

const observationColumns: [keyof Observation, string][] = [
  ["metric", "Identifier of the measure"],
  ["area_code", "Code of the area (ONS)"],
  ["area_name", "Name of the area"],
  ["period", "Period, as this site names it"],
  ["period_type", "Kind of period"],
  ["period_start", "First day of the period"],
  ["period_end", "Last day of the period"],
  ["breakdown", "What the figure is broken down by; all for the headline"],
  ["category", "Category of the breakdown; all for the headline"],
  ["numerator", "Count"],
  ["denominator", "What the count is divided by"],
  ["value", "Value in the unit of the measure"],
  ["lower", "Lower end of the 95% interval"],
  ["upper", "Upper end of the 95% interval"],
  ["missing", "Why there is no value: c suppressed, x not available, z not applicable, u unreliable"],
  ["status", "Status of the figure: illustrative, provisional, revised, unsigned or published"],
  ["figure", "Figure code"],
  ["denominator_vintage", "Version of the population estimate"],
  ["origin", "Where it came from: returns, or the national file"],
];

function observationsCsv(publication: Publication, metric: Metric): string {
  const unit = unitWords(metric);
  const edition = editionName(publication);
  const columns = [...observationColumns.map(([name]) => name), "unit", "source", "edition"];
  const rows = publication
    .observations(metric.metric)
    .map((row): CsvRow => ({ ...row, unit, source: metric.source, edition }));
  return toCsv(columns, rows);
}

const comparisonColumns: (keyof Comparison)[] = [
  "metric",
  "period",
  "value",
  "comparator",
  "neighbour_set",
  "comparator_period",
  "comparator_value",
  "comparator_n",
  "comparator_of",
  "without_value",
  "comparator_change",
  "matched_change",
  "matched_n",
  "difference",
  "to_level",
  "to_flip",
  "verdict",
  "rank",
  "rank_of",
  "band",
  "note",
  "implausible",
  "comparator_status",
];

/** The comparisons, then the other areas one by one: an area's name stands where a comparator's does. */
function comparisonsCsv(publication: Publication, metric: Metric): string {
  const columns = [...comparisonColumns, "comparator_missing", "unit", "edition"];
  const edition = editionName(publication);
  const unit = unitWords(metric);
  const areas = publication.otherAreas(metric.metric).map(
    (area): CsvRow => ({
      metric: area.metric,
      comparator: area.area_name,
      comparator_period: area.period,
      comparator_value: area.value,
      comparator_missing: area.missing,
      comparator_status: area.status,
      implausible: area.implausible,
      unit,
      edition,
    }),
  );
  return toCsv(columns, [
    ...publication.comparisons(metric.metric).map(
      (row): CsvRow => ({
        ...row,
        verdict: isPublic(publication) && !isCompared(row) ? null : row.verdict,
        unit,
        edition,
      }),
    ),
    ...areas,
  ]);
}

/** False where one of the two is not shown: then no test of them is either. */
const isCompared = ({ value, comparator_value }: Comparison): boolean =>
  value !== null && comparator_value !== null;

/** Metadata in the form of CSV on the Web (W3C), with what a reader must know before quoting a figure. */
function metadata(publication: Publication, metric: Metric) {
  return {
    "@context": "http://www.w3.org/ns/csvw",
    url: `${metric.metric}.csv`,
    "dc:title": metric.title,
    "dc:description": metric.definition,
    "dc:publisher": publication.partnership,
    "dc:source": metric.source,
    "dc:rights": rightsOf(publication),
    ...(isPublic(publication) ? {} : { "los:marking": marking }),
    "los:publication": publication.publication,
    "los:dataAsAt": publication.dataAsAt,
    "los:returns": publication.returnsStatus,
    "los:unit": unitWords(metric),
    "los:denominator": metric.denominator,
    "los:owner": metric.owner,
    "los:caution": metric.caution,
    tableSchema: {
      columns: [
        ...observationColumns.map(([name, description]) => ({ name, "dc:description": description })),
        { name: "unit", "dc:description": "Unit of the value" },
        { name: "source", "dc:description": "Source of the measure" },
        { name: "edition", "dc:description": "Whom the file is for: the partnership or the public" },
      ],
    },
  };
}
