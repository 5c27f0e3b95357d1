import { dateInWords } from "../../lib/period-words.ts";
import { isPublic } from "../editions.ts";
import { type Content, type Html, html, join } from "../html.ts";
import type { Metric, Publication } from "../publication.ts";
import { type Challenge, eventsOf } from "../register-rows.ts";
import { askedAndAnswered, challengeAddress, measureTested, outcomeTag } from "./register-challenge.ts";
import { ownerSays } from "./register-commentary.ts";
import { facts } from "./register-facts.ts";
import { inventedTag, registerTag } from "./register-tags.ts";

/** The challenges that name a metric: overdue first, as the publication has them. */
const challengesOf = ({ challenges }: Publication, { metric }: Metric): Challenge[] =>
  challenges.filter(({ metrics }) => metrics.includes(metric));

/** The outcome by this metric; by the first that the challenge names where it is not tested itself. */
const outcomeFor = (
  { challengeMeasures }: Publication,
  { challenge, outcome }: Challenge,
  { metric }: Metric,
) =>
  challengeMeasures.find((row) => row.challenge === challenge && row.metric === metric)?.outcome ?? outcome;

/** "What did we ask, and what happened?" in one line a challenge, each leading to its row. */
export function whatWeAsked(publication: Publication, metric: Metric): Content {
  const rows = challengesOf(publication, metric);
  if (rows.length === 0) return "No challenge names this measure.";
  return join(
    rows.map(
      (row) =>
        html`<a href="${challengeAddress(row)}">${row.title}</a> ${registerTag(row.state)} ${outcomeTag(outcomeFor(publication, row, metric))} ${inventedTag(row)}`,
    ),
    "<br>",
  );
}

/** What the registers say of a metric: what was asked, what its owner says, and where else it is named; the last alone in public. */
export function registersOf(publication: Publication, metric: Metric): Html {
  if (isPublic(publication)) return namedElsewhere(publication, metric);
  const asked = challengesOf(publication, metric);
  return html`<h2 id="asked">What we asked, and what happened</h2>
${asked.length > 0 ? asked.map((row) => challengeLine(publication, row, metric)) : html`<p>No challenge names this measure. <a href="/challenges/">All challenges</a>.</p>`}
${ownerSays(publication, metric.metric)}
${namedElsewhere(publication, metric)}`;
}

function challengeLine(publication: Publication, row: Challenge, metric: Metric): Html {
  const measure = publication.challengeMeasures.find(
    ({ challenge, metric: id }) => challenge === row.challenge && id === metric.metric,
  );
  const terms: [string, Content][] = [
    ...askedAndAnswered(row),
    ["Did it work?", measure ? measureTested(publication, measure) : row.outcome_why],
  ];
  return html`<article class="entry register" id="asked-${row.challenge}"><h3><a href="${challengeAddress(row)}">${row.title}</a></h3>
<p class="register-tags">${registerTag(row.state)} ${outcomeTag(measure?.outcome ?? row.outcome)} ${inventedTag(row)}</p>
${facts(terms)}</article>
`;
}

function namedElsewhere(publication: Publication, metric: Metric): Html {
  const names = ({ metrics }: { metrics: string[] }) => metrics.includes(metric.metric);
  const questions = publication.questions.filter(names);
  const rows: [string, Content[]][] = [
    ["Risks", publication.risks.filter(names).map((row) => link(`/risks/#${row.risk}`, row.title, row))],
    [
      "Promises",
      publication.promises.filter(names).map((row) => link(`/priorities/#${row.promise}`, row.text, row)),
    ],
    [
      "Questions",
      questions.map(
        (row) =>
          html`${link(`/questions/#${row.question}`, row.asked, row)} (${row.authority ?? "council not named"})`,
      ),
    ],
    [
      "Recommendations",
      publication.recommendations.filter(names).map((row) => link(`/reviews/#${row.review}`, row.text, row)),
    ],
    [
      "Audits",
      publication.audits.filter(names).map((row) => link(`/reviews/#audit-${row.audit}`, row.title, row)),
    ],
    [
      "Events",
      eventsOf(publication.events, metric).map(
        (row) => html`${dateInWords(row.starts_on)}: ${row.title} ${inventedTag(row)}`,
      ),
    ],
  ];
  const terms = rows.map(([term, links]): [string, Content] => [term, join(links, "<br>")]);
  if (rows.every(([, links]) => links.length === 0)) return html``;
  return html`<h2 id="named-in">Where else it is named</h2>
${facts(terms)}`;
}

const link = (address: string, words: string, row: { status: string }): Html =>
  html`<a href="${address}">${words}</a> ${inventedTag(row)}`;
