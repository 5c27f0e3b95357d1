import type {
  Figures,
  SpokenComparison,
  SpokenFigure,
  SpokenMetric,
} from "../../pipelines/commentary/figures.ts";
import { parsePeriod } from "../../src/lib/period.ts";

const metric = (id: string, title: string, more: Partial<SpokenMetric> = {}): SpokenMetric => ({
  metric: id,
  title,
  shape: "percentage",
  unit: "children",
  polarity: "high",
  ...more,
});

const figure = (id: string, period: string, more: Partial<SpokenFigure>): SpokenFigure => {
  const { type, start, end } = parsePeriod(period) as { type: string; start: string; end: string };
  const { numerator = null, denominator = null } = more;
  return {
    ...{ metric: id, period, period_type: type, period_start: start, period_end: end, category: "all" },
    ...{ numerator, denominator, missing: null },
    value: numerator === null ? null : denominator === null ? numerator : (100 * numerator) / denominator,
    ...more,
  };
};

const test = (
  id: string,
  period: string,
  comparator: string,
  verdict: string,
  values: [number, number],
): SpokenComparison => ({
  ...{ metric: id, period, comparator, verdict, value: values[1], comparator_value: values[0] },
  difference: values[1] - values[0],
});

const late = "icpc-within-15-days";
const waits = "camhs-waiting";
const enquiries = "section-47-enquiries";
const notified = "private-fostering-notifications";

/**
 * Known figures: conferences in time 79.1% (72 of 91), 81.0% (64 of 79) and a year before 79.8% (75 of 94); enquiries 203
 * after 260; waits 40.0% after 25.0%, which is worse; notifications 29 after 25, and the next one suppressed.
 */
export const figures: Figures = {
  metrics: new Map(
    [
      metric(late, "Initial conferences within 15 working days"),
      metric(waits, "Children who wait more than 18 weeks for mental health treatment", { polarity: "low" }),
      metric(enquiries, "Section 47 enquiries", { shape: "count", unit: "enquiries", polarity: "none" }),
      metric(notified, "Private fostering notifications", {
        shape: "count",
        unit: "notifications",
        polarity: "none",
      }),
    ].map((each) => [each.metric, each]),
  ),
  figures: new Map([
    [
      late,
      [
        figure(late, "2018-19 Q3", { numerator: 75, denominator: 94 }),
        figure(late, "2019-20 Q1", { numerator: 70, denominator: 100 }),
        figure(late, "2019-20 Q2", { numerator: 64, denominator: 79 }),
        figure(late, "2019-20 Q3", { numerator: 72, denominator: 91 }),
      ],
    ],
    [
      waits,
      [
        figure(waits, "2019-20 Q2", { numerator: 50, denominator: 200 }),
        figure(waits, "2019-20 Q3", { numerator: 80, denominator: 200 }),
      ],
    ],
    [
      enquiries,
      [
        figure(enquiries, "2019-20 Q2", { numerator: 260 }),
        figure(enquiries, "2019-20 Q3", { numerator: 203 }),
      ],
    ],
    [
      notified,
      [
        figure(notified, "2018-19", { numerator: 25 }),
        figure(notified, "2019-20", { numerator: 29 }),
        figure(notified, "2020-21", { missing: "c" }),
      ],
    ],
  ]),
  comparisons: new Map([
    [
      late,
      [
        test(late, "2019-20 Q3", "previous", "no real change", [81.01, 79.12]),
        test(late, "2019-20 Q3", "year-before", "no real change", [79.79, 79.12]),
        test(late, "2019-20 Q3", "england", "no real change", [78.7, 79.12]),
        test(late, "2019-20 Q3", "target", "worse", [100, 79.12]),
      ],
    ],
    [waits, [test(waits, "2019-20 Q3", "previous", "worse", [25, 40])]],
    [enquiries, [test(enquiries, "2019-20 Q3", "previous", "lower", [260, 203])]],
    [notified, [test(notified, "2019-20", "year-before", "too few to tell", [25, 29])]],
  ]),
  glossary: [{ term: "ICPC", meaning: "Initial child protection conference" }],
};
