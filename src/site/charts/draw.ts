import { type Markish, type PlotOptions, plot, text } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Shape } from "../../lib/numbers.ts";
import { palette } from "../../lib/palette.ts";
import { type Html, html, trusted } from "../html.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Wide charts are drawn for a page, narrow ones for a telephone; the stylesheet shows one of the two. */
export const sizes = { wide: { width: 760, height: 340 }, narrow: { width: 340, height: 300 } } as const;
export type Size = keyof typeof sizes;

/** Printed on a drawing itself, above its frame, so that it stays with a copied picture: "Illustrative data". */
export const drawnMark = (words: string): Markish =>
  text([words], {
    text: (mark: string) => mark,
    frameAnchor: "top-left",
    dy: -20,
    textAnchor: "start",
    fontWeight: 600,
    fill: palette.muted,
    fontSize: 13,
  });

/** How an axis writes the values of a shape. */
export const valueTick =
  (shape: Shape) =>
  (value: number): string =>
    shape === "percentage" ? `${Number(value.toFixed(1))}%` : value.toLocaleString("en-GB");

/** What a figure says in words. */
export interface FigureWords {
  /** Unique on the page. */
  id: string;
  /** The finding. */
  title: string;
  /** Measure, area, period and unit. */
  subtitle: string;
  /** The chart told in a sentence, for those who do not see it. */
  description: string;
}

/** A chart as a figure: its finding, its subtitle, and the same drawing for wide and for narrow screens. */
export function figure(words: FigureWords, chart: (size: Size) => PlotOptions): Html {
  return html`<figure class="chart" id="${words.id}">
<figcaption><span class="chart-title">${words.title}</span> <span class="chart-subtitle">${words.subtitle}</span></figcaption>
${(["wide", "narrow"] as const).map((size) => drawing(words, size, chart(size)))}
</figure>`;
}

/** A small chart, one of several: the drawing for narrow screens on every screen. */
export function smallFigure(words: FigureWords, chart: (size: Size) => PlotOptions): Html {
  return html`<figure class="chart chart-small" id="${words.id}">
<figcaption><span class="chart-title">${words.title}</span> <span class="chart-subtitle">${words.subtitle}</span></figcaption>
${drawing(words, "narrow", chart("narrow"))}
</figure>`;
}

function drawing(words: FigureWords, size: Size, options: PlotOptions): Html {
  const name = `${words.id}-${size}`;
  const svg = draw(options);
  return html`<svg class="chart-${size}" viewBox="${svg.viewBox}" role="img" aria-labelledby="${name}-title ${name}-desc" font-size="14" text-anchor="middle" fill="currentColor"><title id="${name}-title">${words.title}</title><desc id="${name}-desc">${words.description}</desc><g aria-hidden="true">${svg.inner}</g></svg>`;
}

/**
 * Draws a plot and keeps only what a page with a strict content policy may hold: no style element, no style
 * attribute, and no aria-label on parts, which screen readers would read out one by one.
 */
function draw(options: PlotOptions): { viewBox: string; inner: Html } {
  const svg = plot({ ...options, document: document as unknown as Document }) as unknown as SVGElement;
  svg.querySelector("style")?.remove();
  for (const part of svg.querySelectorAll("[aria-label], [aria-hidden], [style]")) {
    for (const name of ["aria-label", "aria-hidden", "aria-description", "style"]) part.removeAttribute(name);
  }
  return { viewBox: svg.getAttribute("viewBox") ?? "", inner: trusted(shorten(svg.innerHTML)) };
}

/** Coordinates to a tenth of a pixel: a page is a third smaller and looks the same. Labels keep their decimals. */
const shorten = (svg: string): string =>
  svg.replace(/<[^>]+>/g, (tag) =>
    tag.replace(/-?\d+\.\d{2,}/g, (n) => String(Math.round(Number(n) * 10) / 10)),
  );
