import { dateInWords, daysBetween, periodInWords } from "../../lib/period-words.ts";
import { spelledOut } from "../annual-report/words.ts";
import { ruleOrder, ruleWords } from "../contradictions/rules.ts";
import { type Html, html, join } from "../html.ts";
import { findingAnchor } from "../parts/contradiction-links.ts";
import { metricAddress } from "../parts/metric-lines.ts";
import { table } from "../parts/table.ts";
import { capital } from "../parts/tags.ts";
import type { Publication } from "../publication.ts";
import type { Contradiction, ContradictionSide } from "../publication-rows.ts";
import type { Slots } from "../slots.ts";

/** The ledger of what cannot hold together in print: how much there is, by which rule, and every finding. */
export function contradictionsPage(publication: Publication): Slots {
  return {
    counts: () => counts(publication),
    rules: () => rules(publication.contradictions),
    ledger: () => html`${rulesOf(publication.contradictions).map((rule) => ledgerOf(publication, rule))}`,
  };
}

const states: Contradiction["state"][] = ["open", "explained", "corrected"];

const inState = (findings: Contradiction[], state: Contradiction["state"]): number =>
  findings.filter((finding) => finding.state === state).length;

const anchorOf = (rule: string): string => `rule-${rule}`;

/** The rules that found something, in the order of the page. */
function rulesOf(findings: Contradiction[]): string[] {
  const found = new Set(findings.map(({ rule }) => rule));
  return [
    ...ruleOrder.filter((rule) => found.has(rule)),
    ...[...found].filter((rule) => !ruleOrder.includes(rule)),
  ];
}

function counts({ contradictions, dataAsAt }: Publication): Html {
  const all = contradictions.length;
  if (all === 0) return html`<p>No contradiction has been found.</p>`;
  const explained = inState(contradictions, "explained");
  const asAt = newestDay(contradictions, dataAsAt);
  return html`<p><strong>${all} ${all === 1 ? "finding" : "findings"}</strong>: ${inState(contradictions, "open")} open, ${explained} explained (${explained === 1 ? "a false alarm" : "false alarms"} of the rules), ${inState(contradictions, "corrected")} corrected. ${asAt ? `Ages are up to ${dateInWords(asAt)}, the newest day in the data.` : ""}</p>`;
}

function rules(findings: Contradiction[]): Html {
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule);
  return table(
    "What each rule asks, and what it found",
    [
      {
        header: "Rule",
        isRowHeader: true,
        cell: (rule: string) =>
          of(rule).length > 0
            ? html`<a href="#${anchorOf(rule)}">${ruleWords(rule).title}</a>`
            : ruleWords(rule).title,
      },
      { header: "What must hold", cell: (rule) => ruleWords(rule).holds },
      { header: "Findings", isNumber: true, cell: (rule) => of(rule).length },
      ...states.map((state) => ({
        header: capital(state),
        isNumber: true,
        cell: (rule: string) => inState(of(rule), state),
      })),
    ],
    [...new Set([...ruleOrder, ...rulesOf(findings)])],
  );
}

/** The findings of one rule: both sides with their lines, the arithmetic, who answers, and since when. */
function ledgerOf(publication: Publication, rule: string): Html {
  const { title, holds } = ruleWords(rule);
  const findings = publication.contradictions.filter((finding) => finding.rule === rule);
  const asAt = newestDay(publication.contradictions, publication.dataAsAt);
  return html`<section><h2 id="${anchorOf(rule)}">${title}</h2>
<p>${holds} To settle it: ${uncapital(findings[0]?.mend ?? "")}</p>
${table(
  `Findings: ${title}`,
  [
    {
      header: "About",
      isRowHeader: true,
      cell: (finding: Contradiction) => subject(publication, finding),
    },
    { header: "In print", cell: (finding) => sides(publication, finding) },
    {
      header: "Arithmetic",
      cell: (finding) =>
        html`<strong>${finding.arithmetic}</strong> <span class="unit">Expected: ${finding.expected}</span>`,
    },
    { header: "Owner", cell: ({ owner }) => owner ?? "Nobody is named" },
    { header: "State", cell: (finding) => stateOf(finding, asAt) },
  ],
  findings,
  { kind: "printed" },
)}</section>
`;
}

const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function subject(publication: Publication, finding: Contradiction): Html {
  const metric = publication.metrics.find((known) => known.metric === metricOf(publication, finding));
  const name = metric
    ? html`<a href="${metricAddress(metric.metric)}">${metric.title}</a>`
    : html`${capital(spelledOut(publication, finding.subject))}`;
  return html`<span id="${findingAnchor(finding.key)}">${name}</span>${finding.report ? html` <span class="unit">Annual report ${finding.report}</span>` : ""}`;
}

const metricOf = (publication: Publication, { key }: Contradiction): string | null =>
  sidesOf(publication, key).find(({ metric }) => metric !== null)?.metric ?? null;

const sidesOf = (publication: Publication, key: string): ContradictionSide[] =>
  publication.contradictionSides.filter((side) => side.key === key);

/** Quotes shown in full; of the parts of a long total, more would hide the total. */
const mostQuotes = 6;

/** The words of the report with their lines; a figure's line leads to the figure. */
function sides(publication: Publication, finding: Contradiction): Html {
  const all = sidesOf(publication, finding.key);
  if (all.length === 0) return html`${finding.found}`;
  const rest = all.slice(mostQuotes);
  return html`<ul class="quotes">${all
    .slice(0, mostQuotes)
    .map(
      (side) =>
        html`<li>“${side.printed}” <span class="unit">${lineOf(finding, side)}, ${[side.section, side.period ? periodInWords(side.period) : ""].filter(Boolean).join(", ")}</span></li>`,
    )}${
    rest.length > 0
      ? html`<li>and ${rest.length} more: ${join(
          rest.map((side) => lineOf(finding, side)),
          ", ",
        )}</li>`
      : ""
  }</ul>`;
}

const lineOf = ({ report }: Contradiction, { kind, id, line }: ContradictionSide): Html =>
  kind === "figure" ? html`<a href="/annual-report/${report}/#${id}">line ${line}</a>` : html`line ${line}`;

function stateOf({ state, since, until, explanation }: Contradiction, asAt: string | null): Html {
  const age =
    since && asAt
      ? `since ${dateInWords(since)}, ${ageInWords(since, asAt)}`
      : "since a day that is not known";
  return html`<strong>${capital(state)}</strong> <span class="unit">${age}${until ? html`; to be settled by ${dateInWords(until)}` : ""}${explanation ? html`. ${explanation}` : ""}</span>`;
}

/** The newest day that the data know of, so that ages need no clock. */
const newestDay = (findings: Contradiction[], dataAsAt: string | null): string | null =>
  [dataAsAt, ...findings.map(({ since }) => since)]
    .filter((day) => day !== null)
    .toSorted()
    .at(-1) ?? null;

/** The time between two ISO days: in days below two months, in whole months below two years, then in years. */
function ageInWords(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days <= 0) return "new";
  if (days < 60) return `${days} ${days === 1 ? "day" : "days"}`;
  const [[year, month, day], [toYear, toMonth, toDay]] = [partsOf(from), partsOf(to)];
  const months = (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
  return months < 24 ? `${months} months` : `${Math.floor(months / 12)} years`;
}

const partsOf = (iso: string) => iso.slice(0, 10).split("-").map(Number) as [number, number, number];
