import { formatCount, formatValue } from "../../lib/numbers.ts";
import { dateInWords, shortPeriod } from "../../lib/period-words.ts";
import { bracketed, inWords } from "../../lib/shorthand.ts";
import type { Benchmark } from "../benchmark.ts";
import { type Html, html } from "../html.ts";
import type { NationalChange } from "../national-rows.ts";
import { table } from "../parts/table.ts";
import { capital, statusTags } from "../parts/tags.ts";
import type { Metric, Publication } from "../publication.ts";

/** What a newer release of the same file says otherwise than the one before; the areas on this page come first. */
export function changesBetweenReleases(publication: Publication, { metric, sets }: Benchmark): Html {
  const changes = publication.nationalChanges(metric.metric);
  if (changes.length === 0) {
    return publication.nationalFiles(metric.metric).length > 1
      ? html`<p>No figure that two releases share was changed.</p>`
      : html`<p>Only one release of the file has been loaded, so there is nothing to set it against.</p>`;
  }
  const near = new Set([
    publication.areaCode,
    publication.regionCode,
    ...sets.flatMap(({ neighbours }) => neighbours.map(({ area_code }) => area_code)),
  ]);
  const isNear = (change: NationalChange) => change.area_type === "country" || near.has(change.area_code);
  const [own, others] = [changes.filter(isNear), changes.filter((change) => !isNear(change))];
  const title = (rest: string) => `Changed between releases: ${rest}`;
  return html`${own.length > 0 ? changeTable(metric, title("the areas on this page"), own) : html`<p>Nothing was changed of ${publication.areaName}, of its similar areas, of its region or of England.</p>`}
${others.length > 12 ? html`<details><summary>${formatCount(others.length)} changes of other areas</summary>${changeTable(metric, title("other areas"), others)}</details>` : others.length > 0 ? changeTable(metric, title("other areas"), others) : ""}`;
}

function changeTable(metric: Metric, caption: string, changes: NationalChange[]): Html {
  return table(
    caption,
    [
      { header: "Area", isRowHeader: true, cell: ({ area_name }) => area_name },
      { header: "Period", cell: ({ period }) => shortPeriod(period) },
      {
        header: "Before",
        cell: (change) =>
          html`${side(metric, change.before, change.before_numerator, change.before_denominator, change.before_missing)} <span class="unit">${change.before_edition}, released ${dateInWords(change.before_released)}</span>`,
      },
      {
        header: "After",
        cell: (change) =>
          html`${side(metric, change.after, change.after_numerator, change.after_denominator, change.after_missing)} <span class="unit">${change.after_edition}, released ${dateInWords(change.after_released)}</span>`,
      },
      { header: "Change", cell: ({ change }) => capital(change) },
    ],
    changes,
  );
}

function side(
  metric: Metric,
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  missing: string | null,
): Html {
  if (value === null) return html`${missing ? `${bracketed(missing)} ${inWords(missing)}` : "not there"}`;
  const counts =
    numerator === null
      ? ""
      : denominator === null || metric.shape !== "percentage"
        ? ` (${formatCount(numerator)})`
        : ` (${formatCount(numerator)} of ${formatCount(denominator)})`;
  return html`<strong>${formatValue(value, metric.shape)}</strong>${counts}`;
}

/** The files that the figures come from, the newest first. */
export function releases(publication: Publication, { metric }: Benchmark): Html {
  const files = publication.nationalFiles(metric.metric);
  if (files.length === 0) return html``;
  return table(
    "The national files behind this page",
    [
      { header: "File", isRowHeader: true, cell: ({ title, edition }) => `${title}, ${edition}` },
      { header: "Publisher", cell: ({ publisher }) => publisher },
      { header: "Released", cell: ({ released }) => dateInWords(released) },
      {
        header: "Figures in use",
        isNumber: true,
        cell: ({ figures, figures_in_force }) =>
          `${formatCount(figures_in_force)} of ${formatCount(figures)}`,
      },
      { header: "Note", cell: ({ note }) => note ?? "" },
      { header: "Status", cell: ({ status }) => statusTags(status) },
    ],
    files,
  );
}
