import { countOf } from "../../lib/numbers.ts";
import { dateInWords, shortPeriod } from "../../lib/period-words.ts";
import { type Html, html, join } from "../html.ts";
import { challengeEntry, outcomeTag } from "../parts/register-challenge.ts";
import { asAtSentence } from "../parts/register-day.ts";
import { inventedTag, registerTag } from "../parts/register-tags.ts";
import { table } from "../parts/table.ts";
import type { Publication } from "../publication.ts";
import type { Challenge, Outcome } from "../register-rows.ts";
import type { Slots } from "../slots.ts";

/** What the partnership asked: what is overdue first, then what nobody answered, what is still to be done, and the rest. */
export function challengesPage(publication: Publication): Slots {
  const groups = groupsOf(publication);
  return {
    summary: () => summary(publication, groups),
    overview: () => (publication.challenges.length > 0 ? overview(groups) : html``),
    entries: () =>
      html`${groups.map(
        ({ id, title, rows }) =>
          html`<section><h2 id="${id}">${title}</h2>${rows.map((row) => challengeEntry(publication, row))}</section>\n`,
      )}`,
  };
}

interface Group {
  id: string;
  title: string;
  /** Ready to follow a number: "3 are overdue". */
  words: string;
  rows: Challenge[];
}

/** The groups that have a challenge, in the order in which a meeting needs them. */
export function groupsOf({ challenges, actions, dataAsAt }: Publication): Group[] {
  const isAhead = (day: string | null) => day !== null && dataAsAt !== null && day >= dataAsAt;
  const awaits = (row: Challenge) =>
    isAhead(row.review_on) ||
    actions.some(
      ({ of_kind, of, due_on, done_on }) =>
        of_kind === "challenge" && of === row.challenge && done_on === null && isAhead(due_on),
    );
  const answered = challenges.filter(({ state }) => state === "answered");
  return [
    {
      id: "are-overdue",
      title: "Overdue",
      words: "overdue",
      rows: challenges.filter(({ state }) => state === "overdue"),
    },
    {
      id: "are-unanswered",
      title: "Not answered",
      words: "not answered",
      rows: challenges.filter(({ state }) => state === "unanswered"),
    },
    {
      id: "are-open",
      title: "Answered, with something still due",
      words: "answered with something still due",
      rows: answered.filter(awaits),
    },
    {
      id: "are-answered",
      title: "Answered",
      words: "answered",
      rows: answered.filter((row) => !awaits(row)),
    },
  ].filter(({ rows }) => rows.length > 0);
}

const outcomes: [Outcome, string][] = [
  ["worked", "A test finds that the measure moved the way it should since the challenge."],
  ["not yet", "There is a newer figure, and no test finds that it moved the way it should."],
  [
    "cannot tell",
    "There is no newer figure, too few children to test, or nobody said which way it should move.",
  ],
  ["none", "It names no measure that anybody collects, so no figure can show what came of it."],
];

function summary(publication: Publication, groups: Group[]): Html {
  const { challenges } = publication;
  if (challenges.length === 0) {
    return html`<p>No challenge is recorded. They are kept in <code>registers/challenges.csv</code> of the partnership’s data folder, one row a challenge.</p>`;
  }
  const states = groups.map(({ id, words, rows }) => html`<a href="#${id}">${rows.length} ${words}</a>`);
  return html`<p><strong>${countOf(challenges.length, "challenges")}</strong>: ${join(states, ", ")}. ${asAtSentence(publication)}</p>
<dl class="terms register-terms">${outcomes.map(
    ([outcome, meaning]) =>
      html`<div><dt>${outcomeTag(outcome)} ${challenges.filter((row) => row.outcome === outcome).length} of ${challenges.length}</dt><dd>${meaning}</dd></div>\n`,
  )}</dl>`;
}

const overview = (groups: Group[]): Html =>
  table(
    "All challenges",
    [
      {
        header: "Challenge",
        isRowHeader: true,
        cell: (row) => html`<a href="#${row.challenge}">${row.title}</a> ${inventedTag(row)}`,
      },
      {
        header: "When",
        cell: ({ raised_on, raised_in }) =>
          raised_on ? dateInWords(raised_on) : raised_in ? shortPeriod(raised_in) : "Not known",
      },
      { header: "To whom", cell: ({ put_to }) => put_to ?? "Not named" },
      { header: "State", cell: ({ state }) => registerTag(state) },
      { header: "Did it work?", cell: ({ outcome }) => outcomeTag(outcome) },
    ],
    groups.flatMap(({ rows }) => rows),
    { kind: "states" },
  );
