import { countOf } from "../../lib/numbers.ts";
import { dateInWords } from "../../lib/period-words.ts";
import { type Content, type Html, html } from "../html.ts";
import { contents } from "../parts/contents.ts";
import { asAtSentence, forumWords } from "../parts/register-day.ts";
import { facts } from "../parts/register-facts.ts";
import { measureLinks } from "../parts/register-figures.ts";
import { sourceOf } from "../parts/register-source.ts";
import { inventedTag, registerTag } from "../parts/register-tags.ts";
import type { Publication } from "../publication.ts";
import type { Question } from "../register-rows.ts";
import type { Slots } from "../slots.ts";

/** What elected members and others asked, by council and forum: the answer, and where this site holds one. */
export function questionsPage(publication: Publication): Slots {
  const groups = groupsOf(publication);
  return {
    summary: () => summary(publication),
    contents: () =>
      contents(groups.map(({ id, title, rows }) => ({ id, title, note: countOf(rows.length, "questions") }))),
    entries: () =>
      html`${groups.map(({ id, title, rows }) => html`<section><h2 id="${id}">${title}</h2>${rows.map((row) => questionEntry(publication, row))}</section>\n`)}`,
  };
}

interface Group {
  id: string;
  title: string;
  rows: Question[];
}

/** By council and forum, those of our own area first; in each the unanswered ones first. */
function groupsOf({ questions, areaName }: Publication): Group[] {
  const names = [...new Set(questions.map(titleOf))].toSorted(
    (a, b) => Number(b.includes(areaName)) - Number(a.includes(areaName)) || a.localeCompare(b, "en-GB"),
  );
  return names.map((title, i) => {
    const rows = questions.filter((row) => titleOf(row) === title);
    const isOpen = ({ state }: Question) => state === "unanswered";
    return {
      id: `questions-${i + 1}`,
      title,
      rows: [...rows.filter(isOpen), ...rows.filter((row) => !isOpen(row))],
    };
  });
}

const titleOf = ({ authority, forum }: Question): string =>
  [authority ?? "Council not named", forum && forumWords(forum)].filter(Boolean).join(": ");

function summary(publication: Publication): Html {
  const { questions } = publication;
  if (questions.length === 0) {
    return html`<p>No question is recorded. They are kept in <code>registers/questions.csv</code> of the partnership’s data folder, one row a question.</p>`;
  }
  const all = questions.length;
  const unanswered = questions.filter(({ state }) => state === "unanswered").length;
  const here = questions.filter(({ metrics }) => metrics.length > 0).length;
  return html`<p><strong>${countOf(all, "questions")}</strong>: ${unanswered} of ${all} have no recorded answer; for ${here} of ${all} this site has a measure. ${asAtSentence(publication)}</p>`;
}

function questionEntry(publication: Publication, row: Question): Html {
  const asked = [
    row.asked_by ?? "Not known",
    row.asked_on ? dateInWords(row.asked_on) : "the day is not printed",
  ];
  const terms: [string, Content][] = [
    ["Asked by", asked.join("; ")],
    ["Answer", answer(row)],
    ["On this site", row.metrics.length > 0 ? measureLinks(publication, row.metrics) : "No measure"],
    ["Source", sourceOf(publication, row)],
  ];
  return html`<article class="entry register" id="${row.question}"><h3>${row.asked}</h3>
<p class="register-tags">${registerTag(row.state)} ${inventedTag(row)}</p>
${facts(terms)}</article>
`;
}

function answer({ answer, answered_on, days_open }: Question): Content {
  if (answer === null)
    return days_open === null ? "None is recorded" : `None is recorded, after ${countOf(days_open, "days")}`;
  return answered_on ? `${dateInWords(answered_on)}: ${answer}` : answer;
}
