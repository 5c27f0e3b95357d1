import { quarterHolding } from "../lib/period.ts";
import type { Publication } from "./publication.ts";

/** Something of the registers that is to be done by a day. */
export interface Due {
  kind: "challenge" | "action" | "recommendation" | "practice review" | "audit" | "risk";
  title: string;
  owner: string | null;
  /** ISO day. */
  on: string;
  address: string;
  status: string;
}

/** What is overdue on the day of the data, the longest first. */
export const overdue = (publication: Publication): Due[] =>
  allDue(publication).filter(({ on }) => publication.dataAsAt !== null && on < publication.dataAsAt);

/** What is due from the day of the data on, the soonest first. */
export const dueNext = (publication: Publication): Due[] =>
  allDue(publication).filter(({ on }) => publication.dataAsAt !== null && on >= publication.dataAsAt);

/** Everything open that has a day; of one day challenges come first and risks last. */
const allDue = (publication: Publication): Due[] =>
  [
    ...challengesDue(publication),
    ...actionsDue(publication),
    ...recommendationsDue(publication),
    ...reviewsDue(publication),
    ...auditsDue(publication),
    ...risksDue(publication),
  ].toSorted((a, b) => a.on.localeCompare(b.on));

/** A challenge is due at its review; an overdue one since the day that the register gives. */
const challengesDue = ({ challenges, dataAsAt }: Publication): Due[] =>
  challenges.flatMap(({ challenge, title, put_to, status, state, overdue_since, review_on }) => {
    const ahead = review_on !== null && dataAsAt !== null && review_on >= dataAsAt ? review_on : null;
    const on = state === "overdue" ? overdue_since : ahead;
    return on
      ? [{ kind: "challenge", title, owner: put_to, on, address: `/challenges/#${challenge}`, status }]
      : [];
  });

/** An open action; one that made its challenge overdue is named with the challenge and not again. */
const actionsDue = ({ actions, challenges }: Publication): Due[] =>
  actions
    .filter(
      ({ of_kind, of, due_on }) =>
        of_kind !== "challenge" ||
        !challenges.some(({ challenge, overdue_since }) => challenge === of && overdue_since === due_on),
    )
    .flatMap(({ action, text, owner, due_on, state, status, of_kind }) =>
      due_on && state !== "done"
        ? [
            {
              kind: "action",
              title: text,
              owner,
              on: due_on,
              address: `${pageOf[of_kind]}#action-${action}`,
              status,
            },
          ]
        : [],
    );

const pageOf = {
  challenge: "/challenges/",
  review: "/reviews/",
  audit: "/reviews/",
  priority: "/priorities/",
} as const;

const recommendationsDue = ({ recommendations }: Publication): Due[] =>
  recommendations.flatMap(({ recommendation, text, owner, due_on, state, status }) =>
    due_on && state !== "done"
      ? [
          {
            kind: "recommendation",
            title: text,
            owner,
            on: due_on,
            address: `/reviews/#recommendation-${recommendation}`,
            status,
          },
        ]
      : [],
  );

/** The clocks that still run: the rapid review, and publication. */
const reviewsDue = ({ reviews }: Publication): Due[] =>
  reviews.flatMap(({ review, title, status, ...row }) =>
    [
      { what: "rapid review", on: row.rapid_review_due, state: row.rapid_review_state },
      { what: "publication", on: row.publication_due, state: row.publication_state },
    ].flatMap(({ what, on, state }) =>
      on && (state === "due" || state === "overdue")
        ? [
            {
              kind: "practice review",
              title: `${title}: ${what}`,
              owner: null,
              on,
              address: `/reviews/#${review}`,
              status,
            },
          ]
        : [],
    ),
  );

/** Only repeats still ahead: the register does not say whether one that is past was held. */
const auditsDue = ({ audits, dataAsAt }: Publication): Due[] =>
  audits.flatMap(({ audit, title, agency_name, re_audit_on, status }) =>
    re_audit_on && dataAsAt && re_audit_on >= dataAsAt
      ? [
          {
            kind: "audit",
            title: `Repeat: ${title}`,
            owner: agency_name,
            on: re_audit_on,
            address: `/reviews/#audit-${audit}`,
            status,
          },
        ]
      : [],
  );

/** A risk is scored once a quarter: by the end of the quarter after the one in which it was scored last. */
const risksDue = ({ risks }: Publication): Due[] =>
  risks.flatMap(({ risk, title, owner, scored_on, status }) =>
    scored_on
      ? [
          {
            kind: "risk",
            title: `Score: ${title}`,
            owner,
            on: endOfNextQuarter(scored_on),
            address: `/risks/#${risk}`,
            status,
          },
        ]
      : [],
  );

function endOfNextQuarter(day: string): string {
  const next = new Date(`${quarterHolding(day).end}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return quarterHolding(next.toISOString().slice(0, 10)).end;
}
