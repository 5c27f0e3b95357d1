import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { desc, fromArrow } from "arquero";
import type { Shape } from "../lib/numbers.ts";
import type { Polarity } from "../lib/verdict.ts";
import type { FunnelLimit, Ranked } from "./benchmark-rows.ts";
import type { Comparison, Neighbour, OtherArea, Place } from "./comparison-rows.ts";
import type { DisclosureReport } from "./disclosure-rows.ts";
import type { EqualityCoverage, EqualityGroup } from "./equality-rows.ts";
import type { ExploreFigure } from "./explore-rows.ts";
import type { FigurePart, FigureReturn, FigureVersion } from "./figure-rows.ts";
import { glossaryOf, type Term } from "./glossary.ts";
import type { NationalChange, NationalFile } from "./national-rows.ts";
import type { MetricEvent, ProcessChart } from "./process-rows.ts";
import type {
  Abbreviation,
  Contradiction,
  ContradictionSide,
  Edition,
  Gap,
  JourneyMeasure,
  PublishedFact,
  RateByEdition,
} from "./publication-rows.ts";
import { type Registers, readRegisters } from "./register-rows.ts";
import type { Revision, SeenDay, Vintage } from "./revision-rows.ts";

export type { Comparison, Neighbour, OtherArea, Place } from "./comparison-rows.ts";

/** A row of metric.arrow: what a metric means. */
export interface Metric {
  metric: string;
  title: string;
  theme: string;
  /** What is counted, plural. */
  unit: string;
  /** The metric that counts the other unit (people beside events), or why there is none. */
  pair: string | null;
  shape: Shape;
  basis: "flow" | "snapshot" | "rolling-12-months" | "cohort" | "multi-year";
  polarity: Polarity;
  per: number;
  denominator: string | null;
  owner: string;
  source: string;
  definition: string;
  caution: string | null;
  target_value: number | null;
  target_kind: string | null;
  target_source: string | null;
  datasets: string;
  file: string;
  sql: string;
}

/** A row of observation.arrow: one value of a metric for the home area. */
export interface Observation {
  metric: string;
  area_code: string;
  area_name: string;
  period: string;
  period_type: string;
  period_start: string;
  period_end: string;
  breakdown: string;
  category: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  status: string;
  figure: string;
  missing: string | null;
  denominator_vintage: string | null;
  origin: string;
  /** The national file that it was read from, in words; null for our own returns. */
  national_source: string | null;
}

/** A row of process_point.arrow: one point of a metric's control chart. */
export interface ProcessPoint {
  metric: string;
  period: string;
  value: number;
  centre: number | null;
  lower_limit: number | null;
  upper_limit: number | null;
  signal: string;
  limits: "full" | "trial" | "none" | "broken";
  /** 1 until limits start anew for the first time, then 2 and so on; and the event at which the part begins. */
  part: number;
  rebased_by: string | null;
}

/** A row of submission.arrow: one return as received. */
export interface Submission {
  submission: number;
  dataset: string;
  agency: string;
  period: string;
  file: string;
  sha256: string;
  received_at: string;
  prepared_by: string | null;
  signed_by: string | null;
  signed_at: string | null;
  status: string;
  rows_read: number;
  rows_accepted: number;
  rows_rejected: number;
  supersedes: number | null;
  reason: string | null;
}

/** A row of issue.arrow: one fault found in what was sent. */
export interface Issue {
  rule: string;
  severity: string;
  dataset: string | null;
  agency: string | null;
  period: string | null;
  /** The dataset's name where the fault is in the figures and not in one file. */
  file: string | null;
  sheet: string | null;
  cell: string | null;
  line: number | null;
  found: string | null;
  expected: string | null;
  mend: string | null;
}

/** A row of expected_return.arrow: a return that is due, and the submission that covers it if any does. */
export interface ExpectedReturn {
  agency: string;
  agency_name: string;
  dataset: string;
  quarter: string;
  submission: number | null;
  vintage: number | null;
  signed: boolean | null;
  status: string;
}

export interface Theme {
  id: string;
  title: string;
  question: string;
}

/** What a dataset's contract says of it. */
export interface Dataset {
  dataset: string;
  title: string;
  grain: string;
  columns: {
    name: string;
    label: string;
    description: string;
    unit: string | null;
    /** Identifier to label, for columns that hold categories. */
    categories: Record<string, string> | null;
  }[];
}

/** site.json: who we are, and what this publication holds. */
export interface SiteFacts {
  partnership: string;
  areaCode: string;
  areaName: string;
  /** The region that the area lies in; null where it is not known. */
  regionCode: string | null;
  audience: string;
  /** ISO day of the newest return; null when there is none. */
  dataAsAt: string | null;
  latestQuarter: string | null;
  /** The day (ISO) whose knowledge this publication shows, and the meetings of that day; null for the present. */
  asSeen: string | null;
  asSeenBy: string | null;
  returnsStatus: "illustrative" | "real";
  /** The set of statistical neighbours that comparisons use unless another is asked for. */
  neighbourSet: string | null;
  /** The edition of the population that rates use where a mid-year has it; null for the newest published one. */
  populationEdition: string | null;
  publication: string;
  themes: Theme[];
  datasets: Dataset[];
}

/** A publication, read whole and grouped by what pages ask for. */
export interface Publication extends SiteFacts, Registers {
  /** How the public edition is made; of it the public edition itself holds the policy alone. Null without a policy. */
  disclosure: DisclosureReport | null;
  metrics: Metric[];
  metric(id: string): Metric;
  observations(metric: string): Observation[];
  /** Against neighbours once for every set that has the home area. */
  comparisons(metric: string): Comparison[];
  /** Every other area in every published period. */
  otherAreas(metric: string): OtherArea[];
  /** The home area among all authorities, by period. */
  places(metric: string): Place[];
  /** Of the home area in every set; the chosen set first, each in order of closeness. */
  neighbours: Neighbour[];
  /** All authorities in the newest period that others published, best or highest first, those without a place last. */
  ranking(metric: string): Ranked[];
  /** Of a metric with counts, by base. */
  funnelLimits(metric: string): FunnelLimit[];
  /** National figures in force of every area, and the own returns of the same periods. */
  exploreFigures: ExploreFigure[];
  /** Days to whose end the present is compared, the newest first. */
  seenDays: SeenDay[];
  /** Headline figures as they were seen on those days; only of metrics of which a figure has changed. */
  vintages(metric: string): Vintage[];
  /** Figures that are not what they were on such a day: the newest day first, then what turned a verdict. */
  revisions(metric: string): Revision[];
  /** The releases of national files that were read for a metric, the newest first. */
  nationalFiles(metric: string): NationalFile[];
  /** What a release gives otherwise than the one before it; the newest release and period first. */
  nationalChanges(metric: string): NationalChange[];
  process(metric: string): ProcessPoint[];
  /** At most one: whether a control chart fits the metric. */
  processCharts(metric: string): ProcessChart[];
  /** Registered events that touch the metric, by day. */
  eventsOf(metric: string): MetricEvent[];
  /** By period and quarter. */
  figureReturns(metric: string): FigureReturn[];
  /** Only of headline figures that were corrected; by period and version. */
  figureVersions(metric: string): FigureVersion[];
  /** By return and period of its rows. */
  figureParts(metric: string): FigurePart[];
  /** Newest first. */
  submissions: Submission[];
  issues: Issue[];
  expected: ExpectedReturn[];
  /** By age group; the newest mid-year and edition first. */
  populations: Edition[];
  ratesByEdition: RateByEdition[];
  /** In the order of the journey. */
  journey: JourneyMeasure[];
  /** By characteristic, measure and group. */
  equalities: EqualityGroup[];
  /** By agency, theme and characteristic. */
  equalityCoverage: EqualityCoverage[];
  /** Every figure of the yearly reports, in the order of the lines that print them. */
  published: PublishedFact[];
  /** Measures that were promised and that nobody collects, by theme. */
  gaps: Gap[];
  /** Abbreviations of the partnership and of this site, and the words that it uses in a sense of its own; A to Z. */
  glossary: Term[];
  /** What cannot hold together in print, by rule. */
  contradictions: Contradiction[];
  /** The figures and claims of each contradiction, its two sides first. */
  contradictionSides: ContradictionSide[];
}

/** Reads a publication folder. Throws when a file is missing or is not Arrow, and names it. */
export function readPublication(folder: string): Publication {
  const facts = JSON.parse(readFileSync(path.join(folder, "site.json"), "utf8")) as SiteFacts;
  const table = (name: string) => readArrow(path.join(folder, `${name}.arrow`));
  const metrics = inThemeOrder(table("metric").objects() as Metric[], facts.themes);
  const byId = new Map(metrics.map((metric) => [metric.metric, metric]));
  return {
    ...facts,
    disclosure: readDisclosure(folder),
    metrics,
    metric(id) {
      const metric = byId.get(id);
      if (!metric) throw new RangeError(`The publication holds no metric "${id}".`);
      return metric;
    },
    observations: byMetric<Observation>(table("observation")),
    comparisons: byMetric<Comparison>(table("comparison")),
    otherAreas: byMetric<OtherArea>(table("comparator")),
    places: byMetric<Place>(table("place")),
    neighbours: table("neighbour").objects() as Neighbour[],
    ranking: byMetric<Ranked>(table("ranking")),
    funnelLimits: byMetric<FunnelLimit>(table("funnel_limit")),
    exploreFigures: table("explore").objects() as ExploreFigure[],
    seenDays: table("seen_day").objects() as SeenDay[],
    vintages: byMetric<Vintage>(table("vintage")),
    revisions: byMetric<Revision>(table("revision")),
    nationalFiles: byMetric<NationalFile>(table("national_file")),
    nationalChanges: byMetric<NationalChange>(table("national_change")),
    process: byMetric<ProcessPoint>(table("process_point")),
    processCharts: byMetric<ProcessChart>(table("process_chart")),
    eventsOf: byMetric<MetricEvent>(table("event_of_metric")),
    figureReturns: byMetric<FigureReturn>(table("figure_return")),
    figureVersions: byMetric<FigureVersion>(table("figure_version")),
    figureParts: byMetric<FigurePart>(table("figure_part")),
    submissions: table("submission")
      .orderby(desc("received_at"), desc("submission"))
      .objects() as Submission[],
    issues: table("issue").objects() as Issue[],
    expected: table("expected_return").objects() as ExpectedReturn[],
    populations: table("population").objects() as Edition[],
    ratesByEdition: table("rate_by_edition").objects() as RateByEdition[],
    journey: table("journey").objects() as JourneyMeasure[],
    equalities: table("equality").objects() as EqualityGroup[],
    equalityCoverage: table("equality_coverage").objects() as EqualityCoverage[],
    published: table("published_fact").objects() as PublishedFact[],
    gaps: table("gap").objects() as Gap[],
    glossary: glossaryOf(table("glossary").objects() as Abbreviation[]),
    contradictions: table("contradiction").objects() as Contradiction[],
    contradictionSides: table("contradiction_side").objects() as ContradictionSide[],
    ...readRegisters(table),
  };
}

function readDisclosure(folder: string): DisclosureReport | null {
  const file = path.join(folder, "disclosure.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as DisclosureReport) : null;
}

function readArrow(file: string) {
  try {
    return fromArrow(readFileSync(file));
  } catch (error) {
    throw new Error(`The publication cannot be read: ${path.basename(file)}: ${(error as Error).message}`);
  }
}

function byMetric<Row>(table: ReturnType<typeof fromArrow>): (metric: string) => Row[] {
  const groups = new Map(
    table.groupby("metric").objects({ grouped: "entries" }) as unknown as [string, Row[]][],
  );
  return (metric) => groups.get(metric) ?? [];
}

/** Themes in the order of a child's journey, as the publication gives them; within a theme by title. */
function inThemeOrder(metrics: Metric[], themes: Theme[]): Metric[] {
  const position = (theme: string) => themes.findIndex(({ id }) => id === theme);
  return metrics.toSorted(
    (a, b) => position(a.theme) - position(b.theme) || a.title.localeCompare(b.title, "en-GB"),
  );
}
