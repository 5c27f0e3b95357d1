import { countOf, formatCount } from "../../lib/numbers.ts";
import { dateInWords, periodInWords } from "../../lib/period-words.ts";
import { type Content, type Html, html } from "../html.ts";
import { asAtSentence } from "../parts/register-day.ts";
import { facts } from "../parts/register-facts.ts";
import { measureLinks } from "../parts/register-figures.ts";
import { sourceOf } from "../parts/register-source.ts";
import { inventedTag, registerTag } from "../parts/register-tags.ts";
import { toDoList } from "../parts/register-to-do.ts";
import { capital } from "../parts/tags.ts";
import type { Publication } from "../publication.ts";
import type { Audit, ClockState, Review } from "../register-rows.ts";
import type { Slots } from "../slots.ts";

/** Practice reviews with their clocks, what follows from them, and audits. */
export function reviewsPage(publication: Publication): Slots {
  return {
    summary: () => summary(publication),
    reviews: () =>
      publication.reviews.length > 0
        ? html`${inOrder(publication.reviews).map((row) => reviewEntry(publication, row))}`
        : html`<p>No review is recorded. They are kept in <code>registers/reviews.csv</code> of the partnership’s data folder.</p>`,
    audits: () =>
      publication.audits.length > 0
        ? html`${publication.audits.map((row) => auditEntry(publication, row))}`
        : html`<p>No audit is recorded. They are kept in <code>registers/audits.csv</code> of the partnership’s data folder.</p>`,
  };
}

const isOverdue = (row: Review): boolean =>
  row.rapid_review_state === "overdue" || row.publication_state === "overdue";

/** Overdue ones first, invented ones last; else as the publication has them. */
const inOrder = (rows: readonly Review[]): Review[] =>
  rows.toSorted(
    (a, b) =>
      Number(a.status === "illustrative") - Number(b.status === "illustrative") ||
      Number(isOverdue(b)) - Number(isOverdue(a)),
  );

function summary(publication: Publication): Html {
  const { reviews, recommendations, actions, audits } = publication;
  if (reviews.length + audits.length === 0) return html``;
  const tasks = [
    ...recommendations,
    ...actions.filter(({ of_kind }) => of_kind === "review" || of_kind === "audit"),
  ];
  const inState = (state: string) => tasks.filter((row) => row.state === state).length;
  const untimed = tasks.filter((row) => row.state === "open" && row.due_on === null).length;
  const timed = reviews.filter(
    ({ rapid_review_due, publication_due }) => rapid_review_due !== null || publication_due !== null,
  ).length;
  const answers = audits.filter(({ asked }) => asked !== null).length;
  return html`<ul>
<li><strong>${countOf(reviews.length, "reviews")}</strong>: ${reviews.filter(isOverdue).length} with a clock that has run out. ${timed} of ${reviews.length} have a day from which a clock can run.</li>
<li><strong>Recommendations and actions</strong> from reviews and audits: ${formatCount(tasks.length)} in all, ${inState("done")} done on a known day, ${inState("overdue")} overdue, ${untimed} with neither a day when they are due nor a day when they were done. ${tasks.filter(({ metrics }) => metrics.length > 0).length} of ${tasks.length} have a measure.</li>
<li><strong>${countOf(audits.length, "audits")}</strong>: ${answers} of ${audits.length} say how many were asked and how many answered; ${audits.filter(({ re_audit_on }) => re_audit_on !== null).length} of ${audits.length} say when they will be repeated.</li>
</ul>
<p>${asAtSentence(publication)}</p>`;
}

/**
 * A clock in words: when it ran out or will, how long it is, and what happened by then; nothing for a kind of review that
 * has no such clock.
 */
export function clockInWords(
  state: ClockState,
  { due, length, happened }: { due: string | null; length: string; happened: string },
): Html | "" {
  if (state === "does not apply") return "";
  const limit = due ? `Due by ${dateInWords(due)}, ${length}.` : `Due ${length}.`;
  return html`${registerTag(state)} ${[happened, limit].filter(Boolean).join(" ")}`;
}

const happenedOn = (what: string, day: string | null): string => (day ? `${what} ${dateInWords(day)}.` : "");

function reviewEntry(publication: Publication, row: Review): Html {
  const origin = { ...row, begun: row.published_on ?? row.decided_on ?? row.notified_on, metrics: [] };
  const recommended = publication.recommendations.filter(({ review }) => review === row.review);
  const actions = publication.actions.filter(({ of_kind, of }) => of_kind === "review" && of === row.review);
  const terms: [string, Content][] = [
    ["Stands", row.state ?? "Not recorded"],
    ["Notified", row.notified_on ? dateInWords(row.notified_on) : ""],
    ["Decided", row.decided_on ? dateInWords(row.decided_on) : ""],
    ["Commissioned", row.commissioned_on ? dateInWords(row.commissioned_on) : ""],
    [
      "Rapid review",
      clockInWords(row.rapid_review_state, {
        due: row.rapid_review_due,
        length: "15 working days after the notification",
        happened: happenedOn("Held on", row.rapid_review_on),
      }),
    ],
    [
      "Publication",
      clockInWords(row.publication_state, {
        due: row.publication_due,
        length: "6 months after it was commissioned or decided on",
        happened: happenedOn("Published on", row.published_on),
      }),
    ],
    ["Days open", row.days_open === null ? "The days are not given." : countOf(row.days_open, "days")],
    ["Recommendations", recommended.length > 0 ? toDoList(publication, recommended, origin) : ""],
    ["Actions", actions.length > 0 ? toDoList(publication, actions, origin) : ""],
    ["Source", sourceOf(publication, row)],
  ];
  return html`<article class="entry register" id="${row.review}"><h3>${row.title}</h3>
<p class="register-tags">${capital(row.kind)} ${isOverdue(row) ? registerTag("overdue") : ""} ${inventedTag(row)}</p>
${facts(terms)}</article>
`;
}

const kinds: Record<Audit["kind"], string> = {
  "multi-agency": "Audit by several agencies",
  "single-agency": "Audit by one agency",
  schools: "Audit of schools",
};

function auditEntry(publication: Publication, row: Audit): Html {
  const actions = publication.actions.filter(({ of_kind, of }) => of_kind === "audit" && of === row.audit);
  const terms: [string, Content][] = [
    ["By", row.agency_name ?? "Not named"],
    ["When", row.period ? periodInWords(row.period) : "Not given"],
    ["Sample", row.sample === null ? "Not given" : countOf(row.sample, row.sample_unit ?? "cases")],
    ["Response", response(row)],
    ["Found", row.finding ?? "Not given"],
    ["Grade", row.grade ?? "None given"],
    ["To be repeated", row.re_audit_on ? dateInWords(row.re_audit_on) : "No day is set"],
    ["Measures", measureLinks(publication, row.metrics)],
    ["Actions", actions.length > 0 ? toDoList(publication, actions, { ...row, begun: null }) : ""],
    ["Source", sourceOf(publication, row)],
  ];
  return html`<article class="entry register" id="audit-${row.audit}"><h3>${row.title}</h3>
<p class="register-tags">${kinds[row.kind]} ${inventedTag(row)}</p>
${facts(terms)}</article>
`;
}

const response = ({ answered, asked }: Audit): string =>
  answered === null || asked === null
    ? "Not given: how many were asked, and how many answered"
    : `${answered} of ${asked} answered`;
