import { isPublic } from "../editions.ts";
import { type Html, html } from "../html.ts";
import { metricLink } from "../parts/metric-lines.ts";
import type { Publication } from "../publication.ts";

/** How the public edition hides small numbers, in plain English: the same section in both editions. */
export function hiddenNumbers(publication: Publication): Html {
  const policy = publication.disclosure?.policy;
  const small = policy ? `from 1 to ${policy.threshold}` : "that is small";
  const base = policy
    ? ` No percentage or average is shown that rests on fewer than ${policy.threshold + 1}.`
    : "";
  const own = ownRules(publication);
  const except = own === "" ? "" : " Some measures have a rule of their own, which is named below.";
  const rounded = policy?.rounding ? ` Every count is rounded to the nearest ${policy.rounding}.` : "";
  return html`<h2 id="how-small-numbers-are-hidden">How small numbers are hidden</h2>
<p>${isPublic(publication) ? "This is the public edition." : "This is the partnership edition: it shows every count. There is a public edition too, and this is how numbers are hidden there."} It shows no count ${small}, and nothing from which one could be worked out.${except}</p>
<ul class="shorthand-key">
<li><strong>[c]</strong> stands for a small count, or for a larger one that would give a small one away. Nobody can tell which of the two it is.</li>
<li>A rate, a percentage, an average, an interval, a comparison or a point of a chart that is made of a hidden count is hidden with it.${base}</li>
<li>What is left when shown numbers are taken from each other is protected too: 74 of 75 would tell of 1.${rounded}</li>
<li>A zero is shown, unless it would tell something about everyone.</li>
<li>Some periods, and the parts of a whole that is itself small, are not mentioned at all. That there is nothing to see says nothing of what was received.</li>
<li>Everything that earlier releases showed is counted in, so that a correction gives nothing away.</li>
</ul>
<p>Before a release a program does the sums that a reader could do with all that was ever public. If it can narrow down a hidden count, the release does not go out.</p>
${own}`;
}

/**
 * What the public sees of a metric that has a rule of its own; empty for all others. The reason is for members alone: it
 * may speak of the very counts that the rule hides.
 */
export function publicRule(publication: Publication, metric: string): string {
  const rule = publication.disclosure?.policy.metrics[metric];
  if (!rule) return "";
  const periods = {
    years: "Only whole years and rolling years are public.",
    "three-years": "Only three years together are public.",
    never: "It is not public.",
  };
  const words = [
    rule.publish && periods[rule.publish],
    rule.threshold === 0 && "No count is hidden.",
    rule.threshold && `Counts from 1 to ${rule.threshold} are hidden.`,
    rule.hideZero && "Zeros are hidden like small counts.",
    !isPublic(publication) && `${rule.reason.replace(/\.$/, "")}.`,
  ];
  return words.filter(Boolean).join(" ");
}

/** The metrics with a rule of their own; those that the publication does not hold are left out. */
function ownRules(publication: Publication): Html | "" {
  const rows = publication.metrics.filter(({ metric }) => publicRule(publication, metric) !== "");
  if (rows.length === 0) return "";
  return html`<h3>Measures with a rule of their own</h3>
<ul>${rows.map((metric) => html`<li>${metricLink(metric)}: ${publicRule(publication, metric.metric)}</li>\n`)}</ul>`;
}
