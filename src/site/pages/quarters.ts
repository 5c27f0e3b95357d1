import { parsePeriod } from "../../lib/period.ts";
import { dateInWords, periodInWords, periodSlug } from "../../lib/period-words.ts";
import { gapsOf } from "../findings.ts";
import { type Html, html } from "../html.ts";
import { metricTable } from "../parts/metric-lines.ts";
import { returnsTable } from "../parts/returns.ts";
import { table } from "../parts/table.ts";
import type { ExpectedReturn, Publication, Theme } from "../publication.ts";
import { dataAge } from "../sentences/headlines.ts";
import type { Slots } from "../slots.ts";
import { type Exceptions, exceptionsOf, exceptionsSection, silenceCallout } from "./quarter-exceptions.ts";
import { auditsSection, escalateSection, plansSection } from "./quarter-follow-up.ts";
import { logSection, newChallenges } from "./quarter-log.ts";

/** The quarters for which returns are due, newest first. */
export const quartersOf = (publication: Publication): string[] =>
  [...new Set(publication.expected.map(({ quarter }) => quarter))].toSorted().toReversed();

/** The page of one quarter: the subgroup's meeting, in the order of its agenda. */
export function quarterPage(publication: Publication, slug: string): Slots {
  const quarter = quartersOf(publication).find((label) => periodSlug(label) === slug);
  const period = quarter && parsePeriod(quarter);
  if (!quarter || !period) throw new RangeError(`The publication holds no quarter "${slug}".`);
  const found = exceptionsOf(publication, period.start, period.end);
  const deepest = deepDive(publication, found);
  const meeting = publication.meetings.find((row) => row.quarter === quarter);
  const asOfNow = (id: string, section: (publication: Publication) => Html) => () =>
    quarter === (publication.latestQuarter ?? quarter)
      ? section(publication)
      : html`<p>${onNewest(publication, id)}</p>`;
  return {
    title: () => periodInWords(quarter),
    lede: () =>
      html`<p class="lede">The meeting in its order: the log, what arrived, what stands out, then what follows from it.</p>
<p>${dataAge(publication, quarter, period.end)}</p>`,
    silence: () => silenceCallout(found),
    log: asOfNow("log", logSection),
    returns: () => returns(publication, quarter),
    exceptions: () => exceptionsSection(publication, quarter, found),
    dive: () => (deepest ? dive(publication, deepest, period.end) : html`<p>${noDive}</p>`),
    audits: asOfNow("audits", auditsSection),
    plans: asOfNow("plans", plansSection),
    challenges: asOfNow("new-challenges", () => newChallenges(quarter, meeting)),
    escalate: asOfNow("escalate", escalateSection),
    measures: () => measures(publication, period.end, deepest?.theme.id),
  };
}

/** Registers are kept as they stand on the day of the data, so the page of a past quarter leads to the newest one. */
function onNewest({ latestQuarter, dataAsAt }: Publication, id: string): Html | string {
  if (!latestQuarter) return "";
  const asAt = dataAsAt ? `, as at ${dateInWords(dataAsAt)}` : "";
  return html`This quarter has passed. What is open now stands <a href="/quarters/${periodSlug(latestQuarter)}/#${id}">on the page of ${periodInWords(latestQuarter)}</a>${asAt}.`;
}

function returns(publication: Publication, quarter: string): Html {
  const due = publication.expected.filter((expected) => expected.quarter === quarter);
  const { missing, unsigned } = gapsOf(publication, quarter);
  const gaps = [...missing, ...unsigned];
  return html`<p>${due.length - missing.length} of ${due.length} returns received; ${unsigned.length} of those not signed.</p>
${gaps.length > 0 ? returnsTable(publication, `Missing or not signed for ${periodInWords(quarter)}`, gaps) : ""}
${agencyReturns(quarter, due)}
<p><a href="/submissions/">Every return, when it came and who signed it</a></p>`;
}

/** How many returns each agency owes for a quarter, has sent and has signed. */
function agencyReturns(quarter: string, due: ExpectedReturn[]): Html {
  const agencies = [...new Set(due.map(({ agency_name }) => agency_name))].map((name) => {
    const own = due.filter(({ agency_name }) => agency_name === name);
    const received = own.filter(({ submission }) => submission !== null);
    return {
      ...{ name, due: own.length, received: received.length },
      signed: received.filter(({ signed }) => signed).length,
    };
  });
  return table(
    `Returns for ${periodInWords(quarter)} by agency`,
    [
      { header: "Agency", isRowHeader: true, cell: ({ name }) => name },
      { header: "Due", isNumber: true, cell: ({ due }) => due },
      { header: "Received", isNumber: true, cell: ({ received }) => received },
      { header: "Signed", isNumber: true, cell: ({ signed }) => signed },
    ],
    agencies,
  );
}

const noDive = "No theme has a measure that really changed. The meeting chooses for itself.";

interface Deepest {
  theme: Theme;
  /** How many of its measures really changed. */
  changed: number;
}

/** The theme with the most real changes, the first of the journey where several have as many; undefined without any. */
function deepDive({ themes }: Publication, { silent, spoken }: Exceptions): Deepest | undefined {
  const changedIn = ({ id }: Theme) =>
    [...silent, ...spoken].filter(({ series }) => series.metric.theme === id).length;
  const ranked = themes
    .map((theme) => ({ theme, changed: changedIn(theme) }))
    .toSorted((a, b) => b.changed - a.changed);
  return ranked[0] && ranked[0].changed > 0 ? ranked[0] : undefined;
}

function dive(publication: Publication, { theme, changed }: Deepest, end: string): Html {
  const metrics = publication.metrics.filter((metric) => metric.theme === theme.id);
  return html`<h3 id="theme-${theme.id}"><a href="/themes/${theme.id}/">${theme.title}</a></h3>
<p>${theme.question} It has the most real changes: ${changed} of its ${metrics.length} measures.</p>
${metricTable(publication, `${theme.title}: every measure`, metrics, end)}`;
}

/** The theme of the deep dive stands there. */
function measures(publication: Publication, end: string, shown: string | undefined): Html {
  return html`${publication.themes.map(({ id, title }) => {
    const metrics = publication.metrics.filter(({ theme }) => theme === id);
    if (metrics.length === 0) return "";
    if (id === shown) return html`<p>${title}: see <a href="#deep-dive">the deep dive</a>.</p>\n`;
    return html`<h3 id="theme-${id}"><a href="/themes/${id}/">${title}</a></h3>${metricTable(publication, `${title}: every measure`, metrics, end)}`;
  })}`;
}

/** The list of quarters. */
export function quarterListPage(publication: Publication): Slots {
  const rows = quartersOf(publication).map((quarter) => ({
    quarter,
    due: publication.expected.filter((expected) => expected.quarter === quarter).length,
    ...gapsOf(publication, quarter),
  }));
  return {
    quarters: () =>
      rows.length === 0
        ? html`<p>No agency sends returns to this site.</p>`
        : table(
            "Quarters and the returns due in each",
            [
              {
                header: "Quarter",
                isRowHeader: true,
                cell: ({ quarter }) =>
                  html`<a href="/quarters/${periodSlug(quarter)}/">${periodInWords(quarter)}</a>`,
              },
              { header: "Due", isNumber: true, cell: ({ due }) => due },
              { header: "Received", isNumber: true, cell: ({ due, missing }) => due - missing.length },
              { header: "Not signed", isNumber: true, cell: ({ unsigned }) => unsigned.length },
            ],
            rows,
          ),
  };
}
