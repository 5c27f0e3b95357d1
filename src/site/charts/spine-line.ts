import { palette } from "../../lib/palette.ts";
import { type Html, trusted } from "../html.ts";
import type { SpinePlace } from "./spine.ts";

const width = 200;
const height = 40;
const edge = 9;

/**
 * All authorities on one small line from the lowest to the highest: ticks, with rings for neighbours, a line for
 * England, a broken one for the region and a filled circle for the home area. Decoration: the figures stand beside it.
 */
export function spineLine(places: SpinePlace[]): Html {
  const values = places.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (value: number) => (edge + ((value - low) / (high - low || 1)) * (width - 2 * edge)).toFixed(1);
  const of = (kind: SpinePlace["kind"]) => places.filter((place) => place.kind === kind);
  const ticks = of("other")
    .map(({ value }) => `M${x(value)},14V26`)
    .join("");
  const rule = (kind: "england" | "region", dashes: string) =>
    of(kind)
      .map(
        ({ value }) =>
          `<path d="M${x(value)},1V39" stroke="${palette.ink}" stroke-width="2"${dashes && ` stroke-dasharray="${dashes}"`}/>`,
      )
      .join("");
  const rings = of("neighbour")
    .map(({ value }) => `<circle cx="${x(value)}" cy="20" r="4.5"/>`)
    .join("");
  const home = of("home")
    .map(
      ({ value }) =>
        `<circle cx="${x(value)}" cy="20" r="7" fill="${palette.primary}" stroke="#fff" stroke-width="1.5"/>`,
    )
    .join("");
  return trusted(
    `<svg class="spine-line" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">` +
      `<path d="${ticks}" stroke="${palette.muted}" stroke-opacity="0.55"/>${rule("england", "")}${rule("region", "4 3")}` +
      `<g fill="#fff" stroke="${palette.primary}" stroke-width="1.8">${rings}</g>${home}</svg>`,
  );
}
