import { formatCount } from "../../lib/numbers.ts";
import { shortPeriod } from "../../lib/period-words.ts";
import { isPublic } from "../editions.ts";
import {
  type Characteristic,
  characteristics,
  type EqualityCoverage,
  type EqualityGroup,
} from "../equality-rows.ts";
import { type Html, html } from "../html.ts";
import { groupName, shareWithCount, characteristicTitles as titles, unitOf } from "../parts/group-share.ts";
import { metricLink } from "../parts/metric-lines.ts";
import { table } from "../parts/table.ts";
import type { Publication } from "../publication.ts";
import { unknownRange } from "../sentences/group-shares.ts";

/** Of each measure with groups: how many have no group stated, and how far they could move a ratio. */
export function unknown(publication: Publication): Html {
  const { equalities } = publication;
  const first = equalities.filter(
    (row, i) =>
      equalities.findIndex(
        (other) => other.metric === row.metric && other.characteristic === row.characteristic,
      ) === i,
  );
  if (first.length === 0)
    return html`<p>${isPublic(publication) ? "No figure of any group is in the public edition." : "No measure has groups, so nobody can be left out of them."}</p>`;
  return table(
    "Those whose group is not stated",
    [
      {
        header: "Measure",
        isRowHeader: true,
        cell: (row: EqualityGroup) =>
          html`${metricLink(publication.metric(row.metric))} <span class="unit">${titles[row.characteristic]}, ${shortPeriod(row.period)}</span>`,
      },
      {
        header: "Not stated, %",
        isNumber: true,
        cell: (row) =>
          shareWithCount(
            row.unknown !== null && row.unknown_of ? (100 * row.unknown) / row.unknown_of : null,
            { ...row, missing: row.missing ?? "x" },
            row.unknown,
            row.unknown_of,
            unitOf(publication, row),
          ),
      },
      { header: "What that could change", cell: (row) => whatItCouldChange(publication, row) },
    ],
    first,
    { kind: "measures" },
  );
}

function whatItCouldChange(publication: Publication, row: EqualityGroup): Html | string {
  if (row.missing !== null) return "";
  if (row.unknown === null)
    return row.among === null
      ? "Not known: the return has no place for those whose group is not stated."
      : "Not known: the return counts only those whom a service knows to be in the group.";
  const ranges = publication.equalities
    .filter(({ metric, characteristic }) => metric === row.metric && characteristic === row.characteristic)
    .flatMap((group) => {
      const range = unknownRange(group);
      return range === "" ? [] : [`${groupName(publication, group)}: the ratio lies anywhere ${range}.`];
    });
  if (row.unknown === 0) return "Nothing: the group of everyone is known.";
  return ranges.length === 0 ? "They are left out of the comparison." : ranges.join(" ");
}

/** Which agencies' returns tell the groups apart, by theme. */
export function coverage({ equalityCoverage, themes }: Publication): Html {
  if (equalityCoverage.length === 0) return html`<p>No agency sends returns that count people.</p>`;
  const agencies = [...new Set(equalityCoverage.map(({ agency }) => agency))];
  const givenBy = (name: Characteristic) =>
    new Set(
      equalityCoverage
        .filter(({ characteristic, measures_with }) => characteristic === name && measures_with > 0)
        .map(({ agency }) => agency),
    ).size;
  const rows = equalityCoverage.filter(({ characteristic }) => characteristic === characteristics[0]);
  const find = (row: EqualityCoverage, name: Characteristic) =>
    equalityCoverage.find(
      ({ agency, theme, characteristic }) =>
        agency === row.agency && theme === row.theme && characteristic === name,
    );
  return html`<p>Of ${formatCount(agencies.length)} agencies that count people: ${characteristics.map((name) => `${titles[name].toLowerCase()} is given by ${givenBy(name) === 0 ? "none" : formatCount(givenBy(name))}`).join(", ")}.</p>
${table(
  "Measures that tell the groups apart, by agency and theme",
  [
    {
      header: "Theme",
      isRowHeader: true,
      cell: ({ theme }: EqualityCoverage) => themes.find(({ id }) => id === theme)?.title ?? theme,
    },
    ...characteristics.map((name) => ({
      header: titles[name],
      cell: (row: EqualityCoverage) => {
        const found = find(row, name);
        return found && found.measures_with > 0
          ? `${formatCount(found.measures_with)} of ${formatCount(found.measures)}`
          : html`<span class="missing">No data</span>`;
      },
    })),
  ],
  rows,
  { section: ({ agency, agency_name }) => ({ id: `agency-${agency}`, title: agency_name }) },
)}`;
}
