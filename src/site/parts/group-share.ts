import { formatNumber } from "../../lib/numbers.ts";
import type { Characteristic, EqualityGroup } from "../equality-rows.ts";
import { type Html, html } from "../html.ts";
import type { Publication } from "../publication.ts";
import { categoryLabel } from "./category-label.ts";
import { cell, countOfBase, isOfBase } from "./figures.ts";

/** Characteristics as a heading names them. */
export const characteristicTitles: Record<Characteristic, string> = {
  ethnicity: "Ethnic group",
  disability: "Disability",
  "special-needs": "Special educational needs",
  sex: "Sex",
  age: "Age",
};

/** The unit of those whom the group is part of. */
export const unitOf = (publication: Publication, { among, metric }: EqualityGroup): string =>
  publication.metric(among ?? metric).unit;

/** The group in words. */
export const groupName = ({ datasets, metric }: Publication, row: EqualityGroup): string =>
  row.label ?? categoryLabel(datasets, metric(row.metric), row.category);

/** A share (per cent) with `73 of 217 families` beside it, or why there is none. */
export function shareWithCount(
  share: number | null,
  { missing }: EqualityGroup,
  counted: number | null,
  of: number | null,
  unit: string,
): Html {
  const row = { numerator: counted, denominator: of, missing };
  const count = isOfBase(row) ? html` <span class="unit">${countOfBase(row)} ${unit}</span>` : "";
  return html`<strong>${cell(share, missing, (value) => formatNumber(value, "percentage"))}</strong>${count}`;
}
