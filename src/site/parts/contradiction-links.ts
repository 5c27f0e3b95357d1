import { ruleWords } from "../contradictions/rules.ts";
import { type Content, html, join } from "../html.ts";
import type { Publication } from "../publication.ts";

/** The anchor of a finding on the page of contradictions. */
export const findingAnchor = (key: string): string => key.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");

/** The findings that a figure of the metric is a side of, each a link to its place in the ledger. */
export function contradictionLinks(publication: Publication, metric: string): Content {
  const keys = new Set(
    publication.contradictionSides.filter((side) => side.metric === metric).map(({ key }) => key),
  );
  const findings = publication.contradictions.filter(({ key }) => keys.has(key));
  return join(
    findings.map(
      ({ key, rule, arithmetic, state }) =>
        html`<a href="/data-quality/contradictions/#${findingAnchor(key)}">${ruleWords(rule).title}</a>: ${arithmetic} (${state})`,
    ),
    "<br>",
  );
}
