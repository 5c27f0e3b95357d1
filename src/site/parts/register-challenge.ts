import { formatValue } from "../../lib/numbers.ts";
import { parsePeriod } from "../../lib/period.ts";
import { dateInWords, periodInWords, shortPeriod } from "../../lib/period-words.ts";
import { challengeChart } from "../charts/challenge-chart.ts";
import { smallFigure } from "../charts/draw.ts";
import { type Content, type Html, html, join } from "../html.ts";
import type { Publication } from "../publication.ts";
import type { Challenge, ChallengeMeasure, Outcome } from "../register-rows.ts";
import { observationFor, seriesOf } from "../series.ts";
import { unitWords } from "./figures.ts";
import { chartMark, metricLink } from "./metric-lines.ts";
import { dayOrPeriod, forumWords } from "./register-day.ts";
import { facts } from "./register-facts.ts";
import { figureInFull, measureLinks, metricOf } from "./register-figures.ts";
import { sourceOf } from "./register-source.ts";
import { inventedTag, registerTag } from "./register-tags.ts";
import { toDoList } from "./register-to-do.ts";

/** Where a challenge stands. */
export const challengeAddress = ({ challenge }: Challenge): string => `/challenges/#${challenge}`;

/** Whether it worked, as a tag; a challenge that names no measure has its own words. */
export const outcomeTag = (outcome: Outcome): Html =>
  registerTag(outcome === "none" ? "no measure" : outcome);

/** When a challenge was made, by whom and to whom, what was asked and what came back; what is not known is said to be so. */
export const askedAndAnswered = (row: Challenge): [string, Content][] => [
  [
    "When",
    [dayOrPeriod(row.raised_on, row.raised_in), row.forum && forumWords(row.forum)]
      .filter(Boolean)
      .join("; "),
  ],
  ["Asked by", row.raised_by ?? "Not known"],
  ["Put to", row.put_to ?? "Nobody is named"],
  ["What", row.asked],
  ["Answer", answerOf(row)],
];

/** What came back, with its day where it is known. */
function answerOf({ answer, answered_on, state }: Challenge): Html {
  if (answer === null)
    return html`<strong>No answer${state === "overdue" ? ", and it is overdue" : " is recorded"}.</strong>`;
  return html`${answered_on ? `${dateInWords(answered_on)}: ` : ""}${answer}`;
}

/** A challenge in full: who asked whom, what came back, what is still to be done, and whether the figures moved. */
export function challengeEntry(publication: Publication, row: Challenge): Html {
  const actions = publication.actions.filter(
    ({ of_kind, of }) => of_kind === "challenge" && of === row.challenge,
  );
  const terms: [string, Content][] = [
    ...askedAndAnswered(row),
    ["Review", review(publication, row)],
    [
      "To be done",
      actions.length > 0 ? toDoList(publication, actions, { ...row, begun: row.raised_on }) : "",
    ],
    ["Measures", row.metrics.length > 0 && !row.gap ? "" : measureLinks(publication, row.metrics, row)],
    ["Did it work?", didItWork(publication, row)],
    ["Source", sourceOf(publication, row)],
  ];
  return html`<article class="entry register" id="${row.challenge}"><h3>${row.title}</h3>
<p class="register-tags">${registerTag(row.state)} ${outcomeTag(row.outcome)} ${inventedTag(row)}</p>
<div class="register-body">${facts(terms)}
${chartOf(publication, row)}</div></article>
`;
}

function review({ dataAsAt }: Publication, { review_on, answered_on }: Challenge): Html | "" {
  if (!review_on) return "";
  const isReviewed = answered_on !== null && answered_on >= review_on;
  return dataAsAt !== null && review_on < dataAsAt && !isReviewed
    ? html`<strong>Overdue since ${dateInWords(review_on)}.</strong> No review is recorded.`
    : html`${dateInWords(review_on)}`;
}

const expectedWords: Record<string, string> = {
  rise: "It should rise.",
  fall: "It should fall.",
  "no change": "It should stay as it is.",
};

function didItWork(publication: Publication, row: Challenge): Html {
  const measures = publication.challengeMeasures.filter(({ challenge }) => challenge === row.challenge);
  if (measures.length === 0) return html`${row.outcome_why}`;
  const expected = row.expected ? html`<p>${expectedWords[row.expected] ?? row.expected}</p>` : "";
  return html`${expected}<ul class="to-do">${measures.map((measure) => html`<li>${measureTested(publication, measure)}</li>\n`)}</ul>`;
}

/** One measure from where it started to where it stands, and what the test says. */
export function measureTested(publication: Publication, row: ChallengeMeasure): Html {
  const metric = metricOf(publication, row.metric);
  if (!metric) return html`${whyInWords(row)}`;
  const figures = [
    {
      period: row.baseline_period,
      value: row.baseline_value,
      numerator: row.baseline_numerator,
      denominator: row.baseline_denominator,
      figure: row.baseline_figure,
    },
    {
      period: row.latest_period,
      value: row.latest_value,
      numerator: row.latest_numerator,
      denominator: row.latest_denominator,
      figure: row.latest_figure,
    },
  ]
    .filter(({ value }) => value !== null)
    .map((figure) => ({
      ...figure,
      status: observationFor(publication, row.metric, figure.period ?? "")?.status ?? null,
    }));
  return html`<p>${metricLink(metric)}: ${join(
    figures.map((figure) => figureInFull(metric, figure)),
    ", then ",
  )}</p>
<p class="to-do-facts">${registerTag(row.outcome)} ${whyInWords(row)}</p>`;
}

/** The sentence of the test, with its periods in words. */
const whyInWords = ({ outcome_why, baseline_period, latest_period }: ChallengeMeasure): string =>
  [latest_period, baseline_period].reduce(
    (words: string, label) => (label === null ? words : words.replaceAll(label, shortPeriod(label))),
    outcome_why,
  );

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The measure that decides, before and after the challenge; nothing where it has too few points to be a line. */
function chartOf(publication: Publication, row: Challenge): Html | "" {
  const metric = metricOf(publication, row.metrics[0] ?? "");
  const main = metric ? seriesOf(publication, metric).main : [];
  const known = main.filter(({ value }) => value !== null);
  const period = row.raised_in === null ? null : parsePeriod(row.raised_in);
  const [from, to] = row.raised_on ? [row.raised_on, row.raised_on] : [period?.start, period?.end];
  const [first, last] = [known[0], known.at(-1)];
  if (!metric || !from || !to || !first || !last || known.length < 3) return "";
  const asked = row.raised_on
    ? `on ${dateInWords(row.raised_on)}`
    : `in ${periodInWords(row.raised_in ?? "")}`;
  return smallFigure(
    {
      id: `chart-${row.challenge}`,
      title: metric.title,
      subtitle: `${unitWords(metric)}, ${shortPeriod(first.period)} to ${shortPeriod(last.period)}`,
      description: `A line of ${known.length} points, from ${formatValue(first.value as number, metric.shape)} to ${formatValue(last.value as number, metric.shape)}. The challenge was made ${asked}. The page of the measure holds the figures.`,
    },
    () =>
      challengeChart({
        shape: metric.shape,
        points: main.map(({ period_end, value }) => ({ at: utc(period_end), value })),
        asked: { from: utc(from), to: utc(to) },
        lastLabel: formatValue(last.value as number, metric.shape),
        mark: chartMark(main.map(({ status }) => status)),
      }),
  );
}
