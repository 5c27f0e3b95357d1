import { countOf, formatCount, singular } from "../../lib/numbers.ts";
import { whenInWords } from "../../lib/period-words.ts";
import { bracketed } from "../../lib/shorthand.ts";
import { type Html, html } from "../html.ts";
import type { Metric, Observation, Publication } from "../publication.ts";
import { newestShared } from "../series.ts";
import { figureCode } from "./figure-code.ts";
import { metricLink } from "./metric-lines.ts";
import { statusTags } from "./tags.ts";

/** A count of events and the count of those they happened to, for one period. */
interface Together {
  events: Metric;
  people: Metric;
  ofEvents: Observation;
  ofPeople: Observation;
}

/**
 * Events beside the people they happened to, for the newest period that both are counted in: how many there were for each.
 * An average says nothing of who has many, so it says that too. Empty for a theme that counts no such events.
 */
export function eventsAndPeople(publication: Publication, metrics: Metric[]): Html {
  const pairs = metrics.flatMap((metric) => togetherOf(publication, metric));
  const shown = pairs.filter(
    ({ events, people }, i) =>
      i === pairs.findIndex((other) => other.events === events && other.people === people),
  );
  if (shown.length === 0) return html``;
  return html`<h2 id="events-and-people">Events, and those they happened to</h2>
<p>One child can have many of them, so an event is never a child.</p>
<ul class="pairs">
${shown.map(together)}</ul>
<p class="note">These are averages. How many the same few had is not available ${bracketed("x")}: no return counts the events of each.</p>`;
}

function togetherOf(publication: Publication, metric: Metric): Together[] {
  const pair = publication.metrics.find(({ metric: id }) => id === metric.pair);
  if (!pair || metric.shape !== "count" || pair.shape !== "count" || metric.unit === pair.unit) return [];
  const shared = newestShared(publication, metric.metric, pair.metric);
  if (!shared) return [];
  const { own, other } = shared;
  const isEvent = (own.value ?? 0) >= (other.value ?? 0);
  return [
    isEvent
      ? { events: metric, people: pair, ofEvents: own, ofPeople: other }
      : { events: pair, people: metric, ofEvents: other, ofPeople: own },
  ];
}

function together({ events, people, ofEvents, ofPeople }: Together): Html {
  const count = ofEvents.value ?? 0;
  const heads = ofPeople.value ?? 0;
  const each =
    heads > 0
      ? `: ${formatCount(Math.round((count / heads) * 10) / 10)} for each ${singular(people.unit)}`
      : "";
  return html`<li>${metricLink(events)}. ${whenInWords(ofEvents.period, events.basis)} <strong>${countOf(count, events.unit)}</strong> ${figureCode(ofEvents)} and <strong>${countOf(heads, people.unit)}</strong> (${metricLink(people)} ${figureCode(ofPeople)})${each}. ${statusTags(ofEvents.status)}</li>
`;
}
