import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Bool, type DataType, Float64, Table, tableToIPC, Utf8, vectorFromArray } from "apache-arrow";
import {
  monthsOfFinancialYear,
  type Period,
  parsePeriod,
  quarterOf,
  rollingYearOf,
} from "../../src/lib/period.ts";
import type {
  Comparison,
  ExpectedReturn,
  Issue,
  Metric,
  Observation,
  OtherArea,
  ProcessPoint,
  SiteFacts,
  Submission,
} from "../../src/site/publication.ts";

/**
 * A small publication with the columns that the pipeline writes, made from arithmetic alone: every shape and basis, a
 * missing return, an unsigned one, a suppressed figure, a signal, noise, comparators, and text that would do harm if it
 * were not escaped. `extraMetrics` adds copies of one metric, to measure how long many pages take.
 */
export function writeFixturePublication(folder: string, extraMetrics = 0): void {
  mkdirSync(folder, { recursive: true });
  const copies = Array.from({ length: extraMetrics }, (_, i) => `copy-${i + 1}`);
  const observations = [
    ...allObservations(),
    ...copies.flatMap((id) => icpcTimeliness().map((row) => ({ ...row, metric: id }))),
  ];
  const comparisons = compare(observations);
  const tables: Record<string, object[]> = {
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
    process_point: ["mash-contacts", "mash-conversion", "icpc-within-15-days", ...copies].flatMap((id) =>
      processPoints(observations, id),
    ),
    submission: submissions,
    issue: issues,
    expected_return: expected,
  };
  for (const [name, rows] of Object.entries(tables))
    writeFileSync(path.join(folder, `${name}.arrow`), toArrow(rows));
  writeFileSync(path.join(folder, "site.json"), JSON.stringify(site));
}

export const site: SiteFacts = {
  partnership: "Example Safeguarding Children Partnership",
  areaCode: "E09000006",
  areaName: "Bromley",
  audience: "partnership",
  dataAsAt: "2020-05-12",
  latestQuarter: "2019-20 Q4",
  returnsStatus: "illustrative",
  neighbourSet: "illustrative",
  publication: "0a1b2c3d",
  themes: [
    { id: "front-door", title: "Front door", question: "Are children who need help noticed, and quickly?" },
    {
      id: "protection",
      title: "Protection",
      question: "Are children at risk of harm protected in time, and for long enough?",
    },
    {
      id: "youth-justice",
      title: "Youth justice",
      question: "Are fewer young people coming into the justice system?",
    },
    { id: "education", title: "Education", question: "Are children out of school known and safe?" },
  ],
  datasets: [
    { dataset: "mash-contacts", title: "MASH contacts", grain: "One row per month and source" },
    {
      dataset: "section-47-and-icpc",
      title: "Section 47 enquiries and initial conferences",
      grain: "One row per month",
    },
    { dataset: "child-protection-plans", title: "Child protection plans", grain: "One row per month" },
    { dataset: "youth-offending", title: "Youth offending", grain: "One row per quarter" },
    { dataset: "elective-home-education", title: "Elective home education", grain: "One row per quarter" },
  ],
};

const base: Metric = {
  metric: "",
  title: "",
  theme: "",
  unit: "children",
  pair: null,
  shape: "count",
  basis: "flow",
  polarity: "none",
  per: 1,
  denominator: null,
  owner: "Children’s social care",
  source: "Quarterly return of children’s social care",
  definition: "",
  caution: null,
  target_value: null,
  target_kind: "none",
  target_source: "No body sets one.",
  datasets: "",
  file: "",
  sql: "select month as period, area_code, sum(contacts) as numerator\nfrom mash_contacts\ngroup by all",
};

const metrics: Metric[] = [
  {
    ...base,
    metric: "mash-contacts",
    title: "Contacts to the MASH",
    theme: "front-door",
    unit: "contacts",
    pair: "Children are not counted apart from contacts",
    datasets: "mash-contacts",
    file: "sql/metrics/front-door/mash-contacts.sql",
    definition: "Contacts that the MASH received about a child. A child may have several.",
    caution: "More contacts may mean more need, or more people who notice it.",
  },
  {
    ...base,
    metric: "mash-conversion",
    title: "Contacts that became a referral",
    theme: "front-door",
    unit: "contacts",
    shape: "percentage",
    per: 100,
    denominator: "Contacts received",
    datasets: "mash-contacts",
    file: "sql/metrics/front-door/mash-conversion.sql",
    definition: "Contacts that went on to children’s social care for an assessment, of all contacts.",
  },
  {
    ...base,
    metric: "icpc-children",
    title: "Children at an ICPC",
    theme: "protection",
    shape: "rate",
    per: 10000,
    denominator: "children-0-17",
    pair: "icpc-conferences",
    datasets: "section-47-and-icpc",
    file: "sql/metrics/protection/icpc-children.sql",
    definition:
      "Children who were the subject of an initial child protection conference, for each 10,000 who live in the borough.",
  },
  {
    ...base,
    metric: "icpc-conferences",
    title: "Initial conferences",
    theme: "protection",
    unit: "conferences",
    pair: "icpc-children",
    datasets: "section-47-and-icpc",
    file: "sql/metrics/protection/icpc-conferences.sql",
    definition: "Initial child protection conferences held.",
  },
  {
    ...base,
    metric: "icpc-within-15-days",
    title: "ICPCs within 15 working days",
    theme: "protection",
    shape: "percentage",
    polarity: "high",
    per: 100,
    denominator: "Children at an initial conference",
    target_value: 90,
    target_kind: "local",
    target_source: "Agreed by the partnership for 2019 to 2020",
    datasets: "section-47-and-icpc",
    file: "sql/metrics/protection/icpc-within-15-days.sql",
    definition:
      "Children whose conference was held within 15 working days of the start of the section 47 enquiry, of all children at an initial conference.",
    caution: "Timeliness says nothing of the quality of the conference.",
  },
  {
    ...base,
    metric: "child-protection-plans",
    title: "Children with a protection plan",
    theme: "protection",
    shape: "rate",
    basis: "snapshot",
    per: 10000,
    denominator: "children-0-17",
    datasets: "child-protection-plans",
    file: "sql/metrics/protection/child-protection-plans.sql",
    definition:
      "Children who were the subject of a child protection plan on the last day of the period, for each 10,000.",
  },
  {
    ...base,
    metric: "repeat-plans",
    title: "Second or later protection plans",
    theme: "protection",
    shape: "percentage",
    polarity: "low",
    per: 100,
    denominator: "Plans that started",
    source: "National statistics on children in need",
    datasets: "",
    file: "sql/metrics/protection/repeat-plans.sql",
    definition: "Plans that started for a child who had had one before, of all that started in the year.",
  },
  {
    ...base,
    metric: "first-time-entrants",
    title: "First-time entrants to youth justice",
    theme: "youth-justice",
    unit: "young people",
    shape: "rate",
    basis: "rolling-12-months",
    polarity: "low",
    per: 100000,
    denominator: "young-people-10-17",
    owner: "Youth offending service",
    source: "Youth Justice Board, through the youth offending service",
    datasets: "youth-offending",
    file: "sql/metrics/youth-justice/first-time-entrants.sql",
    definition:
      "Young people aged 10 to 17 who received their first caution or conviction in twelve months, for each 100,000.",
  },
  {
    ...base,
    metric: "custodial-sentences",
    title: "Custodial sentences",
    theme: "youth-justice",
    unit: "sentences",
    basis: "rolling-12-months",
    polarity: "low",
    pair: "Young people in custody are too few to show",
    owner: "Youth offending service",
    datasets: "youth-offending",
    file: "sql/metrics/youth-justice/custodial-sentences.sql",
    definition: "Sentences to custody in twelve months.",
  },
  {
    ...base,
    metric: "home-educated",
    title: "Children educated at home",
    theme: "education",
    basis: "snapshot",
    owner: "Education",
    datasets: "elective-home-education",
    file: "sql/metrics/education/home-educated.sql",
    definition: "Children known to be educated at home on the last day of the period.",
    caution: `Hostile text: <script>alert("x")</script> \${1 + 1} {{title}} | \`code\` & "quotes"`,
  },
];

const metric = (id: string): Metric => metrics.find((row) => row.metric === id) as Metric;

const years = [2017, 2018, 2019];
const months = years.flatMap(monthsOfFinancialYear);
const quarters = years.flatMap((year) => [1, 2, 3, 4].map((quarter) => quarterOf(year, quarter)));

/** A number in [0, 1) that depends on its arguments alone. */
const chance = (i: number, salt: number): number => {
  const x = Math.sin(i * 12.9898 + salt * 78.233) * 43758.5453;
  return x - Math.floor(x);
};

interface Figure {
  numerator: number | null;
  denominator?: number | null;
  missing?: string;
  status?: string;
  breakdown?: string;
  category?: string;
}

function observe(id: string, period: Period, figure: Figure): Observation {
  const {
    numerator,
    denominator = null,
    missing = null,
    status = "illustrative",
    breakdown = "all",
    category = "all",
  } = figure;
  const { shape, per } = metric(id);
  const scale = shape === "percentage" ? 100 : per;
  const value =
    numerator === null ? null : denominator === null ? numerator : (scale * numerator) / denominator;
  const spread =
    numerator === null || value === null ? null : 1.96 * value * Math.sqrt(1 / Math.max(1, numerator));
  const place = period.label.replaceAll(" ", "-");
  return {
    metric: id,
    area_code: site.areaCode,
    area_name: site.areaName,
    period: period.label,
    period_type: period.type,
    period_start: period.start,
    period_end: period.end,
    breakdown,
    category,
    numerator,
    denominator,
    value,
    lower: value === null || spread === null ? null : Math.max(0, value - spread),
    upper:
      value === null || spread === null
        ? null
        : shape === "percentage"
          ? Math.min(100, value + spread)
          : value + spread,
    status,
    figure: breakdown === "all" ? `${id}/${place}/v1` : `${id}/${place}/${breakdown}/${category}/v1`,
    missing,
    denominator_vintage: shape === "rate" ? "Mid-2019 estimate, as first published" : null,
    origin: "returns",
    national_source: null,
  };
}

const allObservations = (): Observation[] => [
  ...mash(),
  ...icpc(),
  ...icpcTimeliness(),
  ...plans(),
  ...national(),
  ...justice(),
  ...education(),
];

/** Months, and the quarters and years that they add up to. */
function rolledUp(id: string, byMonth: (i: number) => Figure): Observation[] {
  const figures = months.map((_, i) => byMonth(i));
  const sum = (from: number, to: number): Figure => {
    const part = figures.slice(from, to);
    const add = (of: (f: Figure) => number | null | undefined) =>
      part.reduce((total, f) => total + (of(f) ?? 0), 0);
    return {
      numerator: add((f) => f.numerator),
      denominator: part[0]?.denominator === undefined ? null : add((f) => f.denominator),
    };
  };
  return [
    ...months.map((period, i) => observe(id, period, figures[i] as Figure)),
    ...quarters.map((period, i) => observe(id, period, sum(i * 3, i * 3 + 3))),
    ...years.map((year, i) =>
      observe(id, parsePeriod(`${year}-${String((year + 1) % 100)}`) as Period, sum(i * 12, i * 12 + 12)),
    ),
  ];
}

const contacts = (i: number): number => Math.round(640 + 90 * Math.sin(i / 2) + 60 * chance(i, 1));

function mash(): Observation[] {
  const share = (i: number) => (i === months.length - 1 ? 0.31 : 0.42 + 0.05 * chance(i, 2));
  const last = quarters.at(-1) as Period;
  const sources: [string, number | null][] = [
    ["police", 812],
    ["health", 366],
    ["schools", 301],
    ["family-or-public", 224],
    ["other", null],
  ];
  return [
    ...rolledUp("mash-contacts", (i) => ({ numerator: contacts(i) })),
    ...rolledUp("mash-conversion", (i) => ({
      numerator: Math.round(contacts(i) * share(i)),
      denominator: contacts(i),
    })),
    ...sources.map(([category, numerator]) =>
      observe("mash-contacts", last, {
        numerator,
        breakdown: "source",
        category,
        ...(numerator === null ? { missing: "c" } : {}),
      }),
    ),
  ];
}

const children = (i: number): number => Math.round(30 + 14 * chance(i, 3));

function icpc(): Observation[] {
  const population = 75055;
  return [
    ...rolledUp("icpc-children", (i) => ({ numerator: children(i), denominator: population / 12 })).map(
      (row) => {
        const value = row.numerator === null ? null : (10000 * row.numerator) / population;
        return {
          ...row,
          denominator: population,
          value,
          lower: value && value * 0.9,
          upper: value && value * 1.1,
        };
      },
    ),
    ...rolledUp("icpc-conferences", (i) => ({ numerator: Math.round(children(i) * 0.6) })),
  ];
}

const icpcTimeliness = (): Observation[] =>
  rolledUp("icpc-within-15-days", (i) => ({
    numerator: Math.round(children(i) * (0.72 + 0.12 * chance(i, 4))),
    denominator: children(i),
  }));

function plans(): Observation[] {
  const count = (i: number) => Math.round(270 + 25 * chance(i, 5));
  const last = quarters.at(-1) as Period;
  const categories: [string, number][] = [
    ["neglect", 194],
    ["emotional-abuse", 95],
    ["physical-abuse", 3],
    ["sexual-abuse", 2],
  ];
  return [
    ...quarters.map((period, i) =>
      observe("child-protection-plans", period, { numerator: count(i), denominator: 75055 }),
    ),
    ...categories.map(([category, numerator]) =>
      observe("child-protection-plans", last, {
        numerator,
        denominator: 75055,
        breakdown: "category",
        category,
      }),
    ),
  ];
}

/** A metric that only a national file gives: years, published, with no return behind it. */
const national = (): Observation[] =>
  [2014, 2015, 2016, 2017, 2018, 2019].map((year, i) => ({
    ...observe("repeat-plans", parsePeriod(`${year}-${(year + 1) % 100}`) as Period, {
      numerator: 48 + Math.round(20 * chance(i, 9)),
      denominator: 390 + i * 5,
      status: "published",
    }),
    origin: "dfe-children-in-need",
    national_source: "Department for Education, Children in need, 2020, released 29 October 2020",
  }));

function justice(): Observation[] {
  const windows = years.flatMap((year) => [1, 2, 3].map((quarter) => rollingYearOf(year, quarter)));
  return [
    ...windows.map((period, i) =>
      observe("first-time-entrants", period, { numerator: 78 - i * 3, denominator: 29600 }),
    ),
    ...windows.map((period, i) =>
      observe(
        "custodial-sentences",
        period,
        i === 3
          ? { numerator: null, missing: "c" }
          : i === 4
            ? { numerator: null, missing: "x" }
            : { numerator: 3 + (i % 2) },
      ),
    ),
  ];
}

const education = (): Observation[] =>
  quarters.map((period, i) =>
    observe("home-educated", period, {
      numerator: 232 + i * 8,
      status: i === 11 ? "illustrative, provisional, unsigned" : "illustrative",
    }),
  );

/** Comparisons by crude rules of this fixture's own; the product's tests of difference are elsewhere. */
function compare(observations: Observation[]): Comparison[] {
  const headline = observations.filter((row) => row.breakdown === "all");
  return headline.flatMap((row) => {
    const earlier = (steps: number) => {
      const own = headline.filter((o) => o.metric === row.metric && o.period_type === row.period_type);
      return own[own.indexOf(row) - steps];
    };
    const aYear =
      row.period_type === "month"
        ? 12
        : row.period_type === "financial-year"
          ? 1
          : row.period_type === "quarter"
            ? 4
            : 3;
    const pairs: [string, Observation | undefined][] = [
      ["previous", earlier(1)],
      ["year-before", earlier(aYear)],
    ];
    const time = pairs
      .filter(([, other]) => other)
      .map(([comparator, other]) =>
        comparison(row, comparator, other?.value ?? null, {
          comparator_period: other?.period ?? null,
          comparator_status: other?.status ?? null,
        }),
      );
    if (row.metric === "repeat-plans")
      return [
        ...time,
        comparison(row, "england", 20.2 + lastDigit(row) / 4, {
          comparator_status: "published",
          comparator_period: row.period,
        }),
      ];
    const isCompared = row.metric.startsWith("icpc-within") || row.metric.startsWith("copy-");
    if (!isCompared || row.period_type !== "financial-year") return time;
    return [
      ...time,
      comparison(row, "england", 77.6, {
        rank: 61,
        rank_of: 151,
        band: "B",
        comparator_status: "illustrative",
        comparator_period: row.period,
      }),
      comparison(row, "region", 81.2, { comparator_status: "illustrative", comparator_period: row.period }),
      comparison(row, "neighbours-mean", 83.4, {
        comparator_n: 9,
        comparator_status: "illustrative",
        comparator_period: row.period,
        note: "No figure for Neighbour G",
      }),
      comparison(row, "neighbours-median", 84, {
        comparator_n: 9,
        comparator_status: "illustrative",
        comparator_period: row.period,
      }),
    ];
  });
}

const lastDigit = (row: Observation): number => Number(row.period_end.slice(3, 4));

function comparison(
  row: Observation,
  comparator: string,
  other: number | null,
  more: Partial<Comparison>,
): Comparison {
  const { polarity } = metrics.find((m) => m.metric === row.metric) ?? { polarity: "high" };
  const isAbove = row.value !== null && other !== null && row.value > other;
  const isFar = row.value !== null && other !== null && Math.abs(row.value - other) / other > 0.25;
  const word =
    polarity === "none"
      ? isAbove
        ? "higher"
        : "lower"
      : isAbove === (polarity === "high")
        ? "better"
        : "worse";
  const verdict =
    row.value === null
      ? "not received"
      : other === null || (row.numerator ?? 0) < 5
        ? "too few to tell"
        : isFar
          ? word
          : "no real change";
  const difference = row.value === null || other === null ? null : row.value - other;
  return {
    metric: row.metric,
    area_code: row.area_code,
    period: row.period,
    comparator,
    value: row.value,
    comparator_value: other,
    comparator_n: null,
    difference,
    verdict,
    rank: null,
    rank_of: null,
    band: null,
    note: null,
    comparator_period: null,
    comparator_status: null,
    ...more,
  };
}

function otherAreas(id: string): OtherArea[] {
  const area = (name: string, type: string, position: number | null, value: number | null): OtherArea => ({
    metric: id,
    area_code: `X0000000${position ?? 0}`,
    area_name: name,
    area_type: type,
    neighbour_position: position,
    period: "2019-20",
    numerator: value === null ? null : Math.round(value * 4),
    denominator: value === null ? null : 400,
    value,
    missing: value === null ? "c" : null,
    status: "illustrative",
    origin: "illustrative-icpc",
  });
  return [
    area("England", "country", null, 77.6),
    area("London", "region", null, 81.2),
    ...[..."ABCDEFGHIJ"].map((letter, i) =>
      area(`Neighbour ${letter}`, "authority", i + 1, letter === "G" ? null : 70 + 26 * chance(i, 8)),
    ),
  ];
}

function signalOf(value: number, centre: number, spread: number): string {
  if (value > centre + spread) return "above the upper limit";
  return value < centre - spread ? "below the lower limit" : "common cause";
}

function processPoints(observations: Observation[], id: string): ProcessPoint[] {
  const points = observations.filter(
    (row) => row.metric === id && row.period_type === "month" && row.value !== null,
  );
  const values = points.map((row) => row.value as number);
  const centre = values.reduce((a, b) => a + b, 0) / values.length;
  const moves = values.slice(1).map((value, i) => Math.abs(value - (values[i] as number)));
  const spread = (2.66 * moves.reduce((a, b) => a + b, 0)) / moves.length;
  return points.map((row) => ({
    metric: id,
    period: row.period,
    value: row.value as number,
    centre,
    lower_limit: centre - spread,
    upper_limit: centre + spread,
    signal: signalOf(row.value as number, centre, spread),
    limits: "full",
  }));
}

const agencies: Record<string, [string, string]> = {
  "mash-contacts": ["childrens-social-care", "Children’s social care"],
  "section-47-and-icpc": ["childrens-social-care", "Children’s social care"],
  "child-protection-plans": ["childrens-social-care", "Children’s social care"],
  "youth-offending": ["youth-justice", "Youth offending service"],
  "elective-home-education": ["education", "Education"],
};

/** Youth offending of 2019-20 Q4 never came; home education of that quarter is not signed. */
const returns = quarters.flatMap(({ label, end }, q) =>
  Object.entries(agencies).map(([dataset, [agency, name]], d) => ({
    quarter: label,
    end,
    dataset,
    agency,
    name,
    id: q * 5 + d + 1,
    isMissing: q === 11 && dataset === "youth-offending",
    isSigned: !(q === 11 && agency === "education"),
  })),
);

const expected: ExpectedReturn[] = returns.map((row) => ({
  agency: row.agency,
  agency_name: row.name,
  dataset: row.dataset,
  quarter: row.quarter,
  submission: row.isMissing ? null : row.id,
  vintage: row.isMissing ? null : 1,
  signed: row.isMissing ? null : row.isSigned,
  status: row.isMissing ? "not received" : "accepted",
}));

const submissions: Submission[] = returns
  .filter((row) => !row.isMissing)
  .map((row) => ({
    submission: row.id,
    dataset: row.dataset,
    agency: row.agency,
    period: row.quarter,
    file: `${row.agency}/${row.quarter.replace(" ", "-")}/${row.dataset}.xlsx`,
    sha256: String(row.id).padStart(64, "0123456789abcdef"),
    received_at: `${row.end.slice(0, 4)}-0${Math.min(9, Number(row.end.slice(6, 7)) + 1)}-12 09:30:00`,
    prepared_by: "Performance analyst",
    signed_by: row.isSigned ? "Head of performance" : null,
    signed_at: row.isSigned ? `${row.end} 12:00:00` : null,
    status: "accepted",
    rows_read: 18,
    rows_accepted: row.id % 7 === 0 ? 17 : 18,
    rows_rejected: row.id % 7 === 0 ? 1 : 0,
    supersedes: row.id === 58 ? 48 : null,
    reason: row.id === 58 ? "agency correction: January was counted twice" : null,
  }));

const issues: Issue[] = [
  {
    rule: "whole-number",
    severity: "error",
    dataset: "mash-contacts",
    agency: "childrens-social-care",
    period: "2019-20 Q3",
    file: "childrens-social-care/2019-20-Q3/mash-contacts.xlsx",
    sheet: "Contacts",
    cell: "D7",
    line: null,
    found: `<script>alert("x")</script> \${1 + 1} {{issues}}`,
    expected: "A whole number, 0 or more",
    mend: "Write the count as digits, or the code c, x or z.",
  },
  {
    rule: "at-most-contacts",
    severity: "error",
    dataset: "mash-contacts",
    agency: "childrens-social-care",
    period: "2019-20 Q3",
    file: "childrens-social-care/2019-20-Q3/mash-contacts.xlsx",
    sheet: "Progressed",
    cell: "F9",
    line: null,
    found: "412",
    expected: "At most 366, the contacts received, because only a contact that was received can progress",
    mend: "Check both figures and send the workbook again.",
  },
  {
    rule: "hidden-rows",
    severity: "warning",
    dataset: "elective-home-education",
    agency: "education",
    period: "2019-20 Q4",
    file: "education/2019-20-Q4/elective-home-education.csv",
    sheet: null,
    cell: null,
    line: 14,
    found: "=1+1",
    expected: "A visible row",
    mend: "Show the row or remove it.",
  },
  {
    rule: "implausible-jump",
    severity: "warning",
    dataset: "mash-contacts",
    agency: "childrens-social-care",
    period: "2019-08",
    file: "mash-contacts",
    sheet: null,
    cell: null,
    line: null,
    found: "MASH contacts: Contacts received (Schools): 1,240 in 2019-08",
    expected: "about 122.5, the median of 2018-08 to 2019-07",
    mend: "Ask the agency whether a digit slipped.",
  },
];

function toArrow(rows: object[]): Uint8Array {
  const names = Object.keys(rows[0] ?? {});
  const vectors = names.map((name) => {
    const values = rows.map((row) => (row as Record<string, unknown>)[name] ?? null);
    return [name, vectorFromArray(values, arrowType(values))] as const;
  });
  return tableToIPC(new Table(Object.fromEntries(vectors)), "file");
}

function arrowType(values: unknown[]): DataType {
  const known = values.find((value) => value !== null);
  return typeof known === "number" ? new Float64() : typeof known === "boolean" ? new Bool() : new Utf8();
}
