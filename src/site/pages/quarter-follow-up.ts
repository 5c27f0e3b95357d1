import { countOf } from "../../lib/numbers.ts";
import { dateInWords, periodInWords, shortPeriod } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import { metricLink } from "../parts/metric-lines.ts";
import { figureInFull, measureLinks, metricOf } from "../parts/register-figures.ts";
import { inventedTag, registerTag } from "../parts/register-tags.ts";
import { table } from "../parts/table.ts";
import { verdictTag } from "../parts/tags.ts";
import type { Publication } from "../publication.ts";
import type { Action, Audit, Recommendation, Review, Risk, RiskMeasure } from "../register-rows.ts";

/** The fifth item of the agenda: audits, with how many answered and when each is repeated. */
export function auditsSection({ audits }: Publication): Html {
  if (audits.length === 0) return html`<p>No audit is recorded.</p>`;
  return table(
    "Audits",
    [
      {
        header: "Audit",
        isRowHeader: true,
        cell: (row: Audit) =>
          html`<a href="/reviews/#audit-${row.audit}">${row.title}</a> ${inventedTag(row)}`,
      },
      { header: "By", cell: ({ agency_name }) => agency_name ?? "Not named" },
      { header: "When", cell: ({ period }) => (period ? periodInWords(period) : "Not given") },
      {
        header: "Sample",
        cell: ({ sample, sample_unit }) =>
          sample === null ? "Not given" : `${sample} ${sample_unit ?? "cases"}`,
      },
      {
        header: "Answered",
        cell: ({ answered, asked }) =>
          answered === null || asked === null ? "Not given" : `${answered} of ${asked}`,
      },
      {
        header: "Found",
        cell: ({ finding, grade }) =>
          [finding ?? "Not given", grade && `Grade: ${grade}.`].filter(Boolean).join(" "),
      },
      {
        header: "Repeat",
        cell: ({ re_audit_on }) => (re_audit_on ? dateInWords(re_audit_on) : "No day is set"),
      },
    ],
    audits,
  );
}

/** The sixth item: reviews with a clock that runs or has run out, and what reviews and audits ask for that is not done. */
export function plansSection(publication: Publication): Html {
  const { reviews, recommendations, actions } = publication;
  const running = reviews.filter(({ rapid_review_state, publication_state }) =>
    [rapid_review_state, publication_state].some((state) => state === "due" || state === "overdue"),
  );
  const tasks = [
    ...recommendations,
    ...actions.filter(({ of_kind }) => of_kind === "review" || of_kind === "audit"),
  ];
  if (reviews.length + tasks.length === 0) return html`<p>No review is recorded.</p>`;
  const open = tasks.filter(({ state }) => state !== "done");
  const dated = open.filter(({ due_on }) => due_on !== null);
  const undated = open.filter(({ due_on }) => due_on === null);
  return html`${running.length > 0 ? clocks(running) : html`<p>No review has a clock that runs.</p>`}
<p>Recommendations and actions of reviews and audits: ${tasks.length - open.length} of ${tasks.length} done on a known day, ${undated.length} open with no day by which they are due. “Done” does not show that anything changed for a child. <a href="/reviews/">All reviews and their plans</a>.</p>
${dated.length > 0 ? plan(publication, "Recommendations and actions with a day", dated) : ""}
${undated.length > 0 ? html`<details><summary>The ${undated.length} with no day</summary>${plan(publication, "Recommendations and actions with no day", undated)}</details>` : ""}`;
}

const clocks = (rows: readonly Review[]): Html =>
  table(
    "Reviews whose clock runs or has run out",
    [
      {
        header: "Review",
        isRowHeader: true,
        cell: (row) => html`<a href="/reviews/#${row.review}">${row.title}</a> ${inventedTag(row)}`,
      },
      { header: "Stands", cell: ({ state }) => state ?? "Not recorded" },
      { header: "Rapid review", cell: (row) => clock(row.rapid_review_state, row.rapid_review_due) },
      { header: "Publication", cell: (row) => clock(row.publication_state, row.publication_due) },
      { header: "Days open", isNumber: true, cell: ({ days_open }) => days_open ?? "Not given" },
    ],
    rows,
  );

const clock = (state: string, due: string | null): Html =>
  html`${registerTag(state)} ${due ? `Due by ${dateInWords(due)}` : ""}`;

const plan = (publication: Publication, caption: string, rows: readonly (Recommendation | Action)[]): Html =>
  table(
    caption,
    [
      { header: "What", isRowHeader: true, cell: (row) => html`${row.text} ${inventedTag(row)}` },
      { header: "Owner", cell: ({ owner }) => owner ?? "Nobody is named" },
      { header: "Due", cell: ({ due_on }) => (due_on ? dateInWords(due_on) : "No day") },
      { header: "State", cell: ({ state }) => registerTag(state) },
      { header: "Measures", cell: ({ metrics }) => measureLinks(publication, metrics) },
    ],
    rows,
  );

/** The eighth item: risks of which a measure warns, and those that are scored higher than before. */
export function escalateSection(publication: Publication): Html {
  const { risks } = publication;
  if (risks.length === 0) return html`<p>No risk is recorded.</p>`;
  const isHigher = ({ score, before_score }: Risk) =>
    score !== null && before_score !== null && score > before_score;
  const moved = [
    ...risks.filter(({ warnings }) => warnings > 0),
    ...risks.filter((row) => row.warnings === 0 && isHigher(row)),
  ];
  if (moved.length === 0)
    return html`<p>No measure warns of any of the ${risks.length} risks, and none is scored higher than before. <a href="/risks/">All risks</a>.</p>`;
  return html`${table(
    `Risks that moved: ${moved.length} of ${risks.length}`,
    [
      {
        header: "Risk",
        isRowHeader: true,
        cell: (row: Risk) => html`<a href="/risks/#${row.risk}">${row.title}</a> ${inventedTag(row)}`,
      },
      { header: "Owner", cell: ({ owner }) => owner ?? "Nobody is named" },
      { header: "Score", isNumber: true, cell: ({ score }) => score ?? "Not scored" },
      { header: "Before", isNumber: true, cell: ({ before_score }) => before_score ?? "Not scored" },
      { header: "What warns", cell: (row) => warnings(publication, row) },
    ],
    moved,
  )}
<p><a href="/risks/">All risks</a></p>`;
}

function warnings(publication: Publication, { risk, metrics }: Risk): Html {
  const warning = publication.riskMeasures.filter((row) => row.risk === risk && row.warns);
  if (warning.length === 0)
    return html`${metrics.length > 0 ? `None of ${countOf(metrics.length, "measures")}` : "It has no measure"}`;
  return html`${warning.map((row) => warningLine(publication, row))}`;
}

function warningLine(publication: Publication, row: RiskMeasure): Html {
  const metric = metricOf(publication, row.metric);
  if (!metric) return html``;
  const against = row.comparator_period ? ` than ${shortPeriod(row.comparator_period)}` : "";
  return html`<p>${metricLink(metric)}: ${figureInFull(metric, row)} ${verdictTag(row.verdict ?? "")}${against}.</p>`;
}
