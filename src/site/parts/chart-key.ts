import { parsePeriod } from "../../lib/period.ts";
import { dateInWords } from "../../lib/period-words.ts";
import type { EventLine } from "../charts/process-marks.ts";
import { type Html, html } from "../html.ts";
import type { MetricEvent } from "../process-rows.ts";
import { endOf, isSignal, type Series } from "../series.ts";
import { statusTags } from "./tags.ts";

/** The registered events between the first and the last period of a chart. */
export function eventsShown({ events }: Series, first: string, last: string): MetricEvent[] {
  const start = parsePeriod(first)?.start ?? first;
  return events.filter(({ starts_on }) => starts_on >= start && starts_on <= endOf(last));
}

/** Letters A, B and so on, in the order of the days; after Z the letters double. */
const letterOf = (i: number): string => String.fromCharCode(65 + (i % 26)).repeat(1 + Math.floor(i / 26));

/** A line for each event. Where two stand so close that their letters would cover each other, the first bears both. */
export function eventLines(events: MetricEvent[], first: string, last: string): EventLine[] {
  const span = Date.parse(endOf(last)) - Date.parse(parsePeriod(first)?.start ?? first);
  const lines: EventLine[] = [];
  let labelled: EventLine | undefined;
  for (const [i, { starts_on }] of events.entries()) {
    const line = { at: new Date(`${starts_on}T00:00:00Z`), letter: "" };
    if (labelled && line.at.getTime() - labelled.at.getTime() < span / 18)
      labelled.letter += `, ${letterOf(i)}`;
    else labelled = Object.assign(line, { letter: letterOf(i) });
    lines.push(line);
  }
  return lines;
}

/** The events as the description of a chart tells them, one sentence each. */
export const eventWords = (events: MetricEvent[]): string[] =>
  events.map(
    (event, i) => `${letterOf(i)}: ${dateInWords(event.starts_on)}, ${event.title}${effectOf(event)}.`,
  );

/** What an event does to the figures, ready to follow its title. */
function effectOf({ rebase, is_break, reason }: MetricEvent): string {
  const why = reason ? ` (${reason.replace(/\.$/, "")})` : "";
  if (rebase) return `; limits start anew here${why}`;
  return is_break ? `; break in series${why}` : why;
}

/** What the signs of a chart mean: signals, how the limits were made or why there are none, and the events. */
export function chartKey(series: Series, events: MetricEvent[]): Html {
  const hasSignal = series.process.some(isSignal);
  return html`${hasSignal ? html`<p class="chart-key"><span class="key-signal" aria-hidden="true">◆</span> A diamond marks a point that chance does not explain.</p>` : ""}
<p class="chart-key">${limitWords(series)}</p>
${events.length > 0 ? html`<ul class="chart-key">${events.map((event, i) => html`<li><strong>${letterOf(i)}</strong> ${dateInWords(event.starts_on)}: ${event.title}${effectOf(event)}. ${statusTags(event.status)}</li>`)}</ul>` : ""}`;
}

/** How the limits were made, and how firm they are. */
function limitWords({ process, chart, main }: Series): string {
  const limited = process.filter(({ lower_limit }) => lower_limit !== null);
  if (limited.length === 0 && main.some(({ missing }) => missing === "c"))
    return "A line without limits: some of its figures are suppressed. Where [c] stands at the foot, the line has a gap.";
  if (limited.length === 0)
    return `A line without limits: ${whyNoLimits(process.at(-1)?.limits ?? chart?.reason)}.`;
  const newest = process.at(-1);
  const points = process.filter(({ part }) => part === newest?.part).length;
  const firmness: Record<string, string> = {
    full: `${points} points: full limits.`,
    trial: `${points} points: trial limits, as there are fewer than 12.`,
    none: `${points} points since the limits start anew: none yet, as there are fewer than 8.`,
    broken: "",
  };
  return `Normal range: the average plus and minus 2.66 times the average moving range, which is the difference of neighbouring points. The limits leave out moving ranges above 3.27 times their average. ${firmness[newest?.limits ?? "full"]} Not adjusted for season.`;
}

function whyNoLimits(reason: string | null | undefined): string {
  switch (reason) {
    case "overlapping":
    case "cohort":
    case "several years":
      return "its periods share months, or are taken together";
    case "rare":
    case "mostly zeros":
      return "too few are counted in a period";
    case "tiny base":
      return "a percentage of so few moves in steps";
    case "broken":
      return "a break in series runs through it";
    default:
      return "there are fewer than 8 points";
  }
}
