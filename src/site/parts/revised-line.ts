import { periodInWords } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import { revisedSentence } from "../sentences/revised.ts";
import type { Series } from "../series.ts";

/** Where the changes of a metric's figures stand. */
export const revisionsAddress = (metric: string): string => `/revisions/${metric}/`;

/** What was seen of a headline figure before it was changed, and what stands now; nothing where it was not changed. */
export function revisedLine({ metric, revised }: Series, period: string | undefined): Html | "" {
  const revision = period === undefined ? undefined : revised(period);
  if (!revision) return "";
  return html`<p class="revised"><strong>Revised:</strong> <a href="${revisionsAddress(metric.metric)}">${revisedSentence(metric, revision)}</a>.</p>`;
}

/** At most so many changed figures are named beside a headline; all stand on the page of changes. */
const mostShown = 3;

/** The newest changed figures of the periods that a page leads with, and of whole years. */
export function revisedLines({ metric, main, years, revised }: Series): Html | "" {
  const changed = [...main, ...years]
    .flatMap(({ period }) => revised(period) ?? [])
    .toSorted((a, b) => b.period_end.localeCompare(a.period_end));
  if (changed.length === 0) return "";
  const more = changed.length - mostShown;
  return html`${changed
    .slice(0, mostShown)
    .map(
      (revision) =>
        html`<p class="headline-period"><strong>Revised:</strong> ${periodInWords(revision.period)}: ${revisedSentence(metric, revision)}.</p>`,
    )}<p class="headline-period"><a href="${revisionsAddress(metric.metric)}">What each meeting saw${more > 0 ? `, and ${more} more changed figures` : ""}</a></p>`;
}
