import { countOf } from "../../lib/numbers.ts";
import { dateInWords, shortPeriod } from "../../lib/period-words.ts";
import { smallFigure } from "../charts/draw.ts";
import { highestScore, scoreChart } from "../charts/score-chart.ts";
import { type Content, type Html, html } from "../html.ts";
import { chartMark, metricLink } from "../parts/metric-lines.ts";
import { asAtSentence } from "../parts/register-day.ts";
import { facts } from "../parts/register-facts.ts";
import { figureInFull, metricOf } from "../parts/register-figures.ts";
import { sourceOf } from "../parts/register-source.ts";
import { inventedTag, registerTag } from "../parts/register-tags.ts";
import { table } from "../parts/table.ts";
import { verdictTag } from "../parts/tags.ts";
import type { Publication } from "../publication.ts";
import type { Risk, RiskMeasure, RiskScore } from "../register-rows.ts";
import type { Slots } from "../slots.ts";

/** The register of risks: the highest score first, with its history and the measures that would warn. */
export function risksPage(publication: Publication): Slots {
  const { risks } = publication;
  return {
    summary: () => summary(publication),
    overview: () => (risks.length > 0 ? overview(publication) : html``),
    entries: () =>
      risks.length > 0
        ? html`<h2 id="each-risk">Each risk</h2>${risks.map((row) => riskEntry(publication, row))}`
        : html``,
  };
}

function summary(publication: Publication): Html {
  const { risks } = publication;
  if (risks.length === 0) {
    return html`<p>No risk is recorded. They are kept in <code>registers/risks.csv</code> of the partnership’s data folder, and their scores in <code>registers/risk_scores.csv</code>.</p>`;
  }
  const higher = risks.filter(
    ({ score, before_score }) => score !== null && before_score !== null && score > before_score,
  );
  const warned = risks.filter(({ warnings }) => warnings > 0);
  const unmeasured = risks.filter(({ metrics }) => metrics.length === 0);
  return html`<p><strong>${countOf(risks.length, "risks")}</strong>: ${higher.length} with a higher score than before, ${warned.length} with a measure that warns, ${unmeasured.length} with no measure that would warn. ${asAtSentence(publication)}</p>`;
}

const scoreInWords = ({ score, likelihood, impact }: Risk): string =>
  score === null ? "Not scored" : `${score} of ${highestScore} (likelihood ${likelihood}, impact ${impact})`;

function movement({ score, before_score }: Risk): string {
  if (score === null || before_score === null) return "No score before";
  if (score === before_score) return `As before (${before_score})`;
  return `${score > before_score ? "↑ Higher" : "↓ Lower"} than before (${before_score})`;
}

const overview = (publication: Publication): Html =>
  table(
    "All risks, the highest score first",
    [
      { header: "Risk", isRowHeader: true, cell: (row) => html`<a href="#${row.risk}">${row.title}</a>` },
      { header: "Owner", cell: ({ owner }) => owner ?? "Nobody is named" },
      {
        header: "Score",
        isNumber: true,
        cell: (row) => html`${row.score ?? "Not scored"} ${inventedScore(publication, row)}`,
      },
      { header: "Movement", cell: movement },
      {
        header: "Measures that warn",
        cell: ({ warnings, metrics }) =>
          metrics.length > 0 ? `${warnings} of ${metrics.length}` : "No measure",
      },
    ],
    publication.risks,
  );

/** Says that the newest score is invented, which it may be of a risk that is in print. */
function inventedScore({ riskScores }: Publication, { risk }: Risk): Html | "" {
  const newest = riskScores.findLast((row) => row.risk === risk);
  return newest ? inventedTag(newest) : "";
}

function riskEntry(publication: Publication, row: Risk): Html {
  const scores = publication.riskScores.filter(({ risk }) => risk === row.risk);
  const measures = publication.riskMeasures.filter(({ risk }) => risk === row.risk);
  const terms: [string, Content][] = [
    ["Owner", row.owner ?? "Nobody is named"],
    ["Score", html`${scoreInWords(row)}. ${movement(row)}. ${inventedScore(publication, row)}`],
    ["Cause", row.cause ?? "Not given"],
    ["What could happen", row.effect ?? "Not given"],
    ["What is done about it", row.mitigation ?? "Not given"],
    ["What would warn", warnings(publication, row, measures)],
    ["Source", sourceOf(publication, row)],
  ];
  return html`<article class="entry register" id="${row.risk}"><h3>${row.title}</h3>
<p class="register-tags">${row.warnings > 0 ? registerTag("warns") : ""} ${inventedTag(row)}</p>
<div class="register-body">${facts(terms)}
<div>${scores.length > 1 ? history(row, scores) : ""}${scores.length > 0 ? scoreTable(row, scores) : ""}</div></div></article>
`;
}

function warnings(publication: Publication, { warn_when }: Risk, measures: RiskMeasure[]): Html {
  if (measures.length === 0) return html`No measure would warn of it.`;
  return html`${warn_when ? html`<p>A ${warn_when} that a test finds.</p>` : ""}<ul class="to-do">${measures.map((measure) => html`<li>${warning(publication, measure)}</li>\n`)}</ul>`;
}

function warning(publication: Publication, row: RiskMeasure): Html {
  const metric = metricOf(publication, row.metric);
  if (!metric) return html`No figure.`;
  const word = row.warns === null ? "cannot tell" : row.warns ? "warns" : "does not warn";
  const against = row.comparator_period ? ` against ${shortPeriod(row.comparator_period)}` : "";
  return html`<p>${metricLink(metric)}: ${figureInFull(metric, row)}</p>
<p class="to-do-facts">${registerTag(word)} ${row.verdict ? html`${verdictTag(row.verdict)}${against}` : "Nothing to set it against."}</p>`;
}

function history(row: Risk, scores: RiskScore[]): Html {
  const [first, last] = [scores[0] as RiskScore, scores.at(-1) as RiskScore];
  return smallFigure(
    {
      id: `chart-${row.risk}`,
      title: "Score over time",
      subtitle: `Likelihood times impact, of ${highestScore}`,
      description: `${countOf(scores.length, "scores")}, from ${first.score} on ${dateInWords(first.scored_on)} to ${last.score} on ${dateInWords(last.scored_on)}. The table after it holds them.`,
    },
    () =>
      scoreChart(
        scores.map(({ scored_on, score }) => ({ at: new Date(`${scored_on}T00:00:00Z`), score })),
        chartMark(scores.map(({ status }) => status)),
      ),
  );
}

const scoreTable = (row: Risk, scores: RiskScore[]): Html =>
  table(
    `Scores: ${row.title}${scores.some(({ status }) => status === "illustrative") ? " (illustrative)" : ""}`,
    [
      {
        header: "Day",
        isRowHeader: true,
        cell: ({ scored_on, note }) =>
          html`${shortPeriod(scored_on)}${note ? html` <span class="unit">${note}</span>` : ""}`,
      },
      { header: "Likelihood", isNumber: true, cell: ({ likelihood }) => likelihood },
      { header: "Impact", isNumber: true, cell: ({ impact }) => impact },
      { header: "Score", isNumber: true, cell: ({ score }) => html`<strong>${score}</strong>` },
    ],
    scores.toReversed(),
  );
