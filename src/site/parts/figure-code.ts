import { figureAnchor } from "../../lib/figure-code.ts";
import { type Html, html, join } from "../html.ts";
import type { Observation } from "../publication.ts";

type Coded = Pick<Observation, "metric" | "figure" | "breakdown" | "category">;

/** The place of a category's figures on the page of its metric's figures. */
export const categoryAnchor = (breakdown: string, category: string): string =>
  figureAnchor(`/by/${breakdown}/${category}`);

/** Where a figure's passport stands. Categories of a breakdown have one place for all their periods. */
export const figureAddress = ({ metric, figure, breakdown, category }: Coded): string =>
  `/figures/${metric}/#${breakdown === "all" ? figureAnchor(figure) : categoryAnchor(breakdown, category)}`;

/** A code as it is printed, which may break at its slashes. */
export const printedCode = (figure: string): Html => html`<code>${join(figure.split("/"), "/<wbr>")}</code>`;

/** The code of a figure, leading to where it comes from; it is printed wherever the figure is. */
export const figureCode = (row: Coded): Html =>
  html`<a class="figure-code" href="${figureAddress(row)}">${printedCode(row.figure)}</a>`;
