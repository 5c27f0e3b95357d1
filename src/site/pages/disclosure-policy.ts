import type { DisclosureReport } from "../disclosure-rows.ts";
import { type Html, html, join } from "../html.ts";
import { metricLink } from "../parts/metric-lines.ts";
import { table } from "../parts/table.ts";
import type { Publication } from "../publication.ts";
import { publicRule } from "./hidden-numbers.ts";

/** The disclosure policy: what holds for all measures, then each rule with its reason and the measures that have it. */
export function policyTable(publication: Publication, policy: DisclosureReport["policy"]): Html {
  const rounded = policy.rounding
    ? `Every shown count is rounded to the nearest ${policy.rounding}.`
    : "Shown counts are not rounded.";
  const rules = [...new Set(Object.keys(policy.metrics).map((metric) => publicRule(publication, metric)))];
  const general = html`<p>Counts from 1 to ${policy.threshold} are hidden. ${rounded} The policy is <code>disclosure</code> in <code>partnership.json</code>; the public edition prints the rules and not their reasons.</p>`;
  if (rules.length === 0) return html`${general}\n<p>No measure has a rule of its own.</p>`;
  return html`${general}
${table(
  "Measures with a rule of their own",
  [
    { header: "Rule and reason", isRowHeader: true, cell: (rule: string) => rule },
    { header: "Measures", cell: (rule) => measuresWith(publication, policy, rule) },
  ],
  rules,
)}`;
}

/** The measures of a rule; by its identifier where the publication holds none. */
function measuresWith(publication: Publication, policy: DisclosureReport["policy"], rule: string): Html {
  const ids = Object.keys(policy.metrics).filter((metric) => publicRule(publication, metric) === rule);
  return join(
    ids.map((id) => {
      const metric = publication.metrics.find(({ metric }) => metric === id);
      return metric ? metricLink(metric) : html`<code>${id}</code>`;
    }),
    "; ",
  );
}
