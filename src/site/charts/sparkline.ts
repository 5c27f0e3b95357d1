import { palette } from "../../lib/palette.ts";
import { type Html, html, trusted } from "../html.ts";

const width = 120;
const height = 32;
const edge = 5;

/** The shape of a series at a glance, newest value marked. Decoration: the figures stand beside it. */
export function sparkline(values: (number | null)[]): Html {
  const known = values.filter((value) => value !== null);
  if (known.length < 3) return html`<span class="spark-none">too few points</span>`;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (i: number) => edge + (i / (values.length - 1)) * (width - 2 * edge);
  const y = (value: number) => height - edge - ((value - low) / (high - low || 1)) * (height - 2 * edge);
  const at = (i: number) => `${x(i).toFixed(1)},${y(values[i] as number).toFixed(1)}`;
  let path = "";
  for (let i = 0; i < values.length; i++) {
    if (values[i] !== null) path += `${i > 0 && values[i - 1] !== null ? "L" : "M"}${at(i)}`;
  }
  const last = values.findLastIndex((value) => value !== null);
  const [cx, cy] = at(last).split(",");
  return trusted(
    `<svg class="spark" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">` +
      `<path d="${path}" fill="none" stroke="${palette.muted}" stroke-width="1.5"/>` +
      `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${palette.primary}"/></svg>`,
  );
}
