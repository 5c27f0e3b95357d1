import type { ReferencePart } from "../../lib/commentary-reference.ts";
import { formatCount, formatValue } from "../../lib/numbers.ts";
import { shortPeriod } from "../../lib/period-words.ts";
import { type Html, html, join } from "../html.ts";
import type { Metric, Publication } from "../publication.ts";
import type { Gap } from "../publication-rows.ts";
import { figureCode } from "./figure-code.ts";
import { unitWords, valueInWords } from "./figures.ts";
import { metricLink } from "./metric-lines.ts";
import { statusTags } from "./tags.ts";

/** A figure as a register holds it: its value, what it rests on, and its code. */
export interface RegisterFigure {
  period: string | null;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  figure: string | null;
  /** Why there is no value, where it is known. */
  missing?: string | null;
  /** Of the figure itself: an invented figure may stand in a row that is not. */
  status: string | null;
}

/** The metric of an id; undefined where this publication does not hold it. */
export const metricOf = (publication: Publication, id: string): Metric | undefined =>
  publication.metrics.find(({ metric }) => metric === id);

/** Links to the metrics that a row names, and to the measure that nobody collects. */
export function measureLinks(
  publication: Publication,
  ids: readonly string[],
  gap?: { gap: Gap["gap"] | null; gap_title: string | null },
): Html {
  const links = ids.flatMap((id) => {
    const metric = metricOf(publication, id);
    return metric ? [metricLink(metric)] : [];
  });
  const missing = gap?.gap
    ? [html`<a href="/metrics/#gap-${gap.gap}">${gap.gap_title}</a> (not collected)`]
    : [];
  return links.length + missing.length > 0 ? join([...links, ...missing], "; ") : html`None`;
}

/** `78.6% (88 of 112 children), Jan to Mar 2020` with the code and the status of the figure. */
export function figureInFull(metric: Metric, row: RegisterFigure): Html {
  if (row.missing === "c" && row.period !== null)
    return html`${valueInWords(metric, { ...row, missing: row.missing })}, ${shortPeriod(row.period)}${codeAndStatus(metric, row)}`;
  if (row.value === null || row.period === null) return html`no figure`;
  return html`${valueInWords(metric, { ...row, missing: null })}, ${shortPeriod(row.period)}${codeAndStatus(metric, row)}`;
}

/** A figure, or one part of it, within a sentence of somebody else's: `78.6% (88 of 112)`, `446`, with its code. */
export function figureInText(metric: Metric, row: RegisterFigure, part: ReferencePart | null): Html {
  const { value, numerator, denominator } = row;
  const written = {
    value: value === null ? null : formatValue(value, metric.shape),
    n: numerator === null ? null : formatCount(numerator),
    N: denominator === null ? null : formatCount(denominator),
  };
  const shown = written[part ?? "value"];
  if (shown === null) return html`[no figure: ${metric.title}, ${row.period}]`;
  const isWhole = part === null && metric.shape === "percentage" && written.n !== null && written.N !== null;
  const unit = metric.shape === "rate" && (part ?? "value") === "value" ? ` ${unitWords(metric)}` : "";
  return html`<strong>${shown}${unit}</strong>${isWhole ? ` (${written.n} of ${written.N})` : ""}${codeAndStatus(metric, row)}`;
}

const codeAndStatus = ({ metric }: Metric, { figure, status }: RegisterFigure): Html =>
  html`${figure ? html` ${figureCode({ metric, figure, breakdown: "all", category: "all" })}` : ""}${status ? html` ${statusTags(status)}` : ""}`;
