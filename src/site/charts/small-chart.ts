import { palette } from "../../lib/palette.ts";
import { type Html, trusted } from "../html.ts";

const width = 320;
const height = 120;
const left = 6;
const right = 60;
const top = 14;
const bottom = 10;

/**
 * One of many small charts: from zero, the newest value with its number. Decoration beside a sentence that says the
 * same; the page's table holds the figures.
 */
export function smallChart(values: (number | null)[], write: (value: number) => string): Html {
  const high = Math.max(...values.filter((value) => value !== null)) || 1;
  const x = (i: number) => left + (i / (values.length - 1)) * (width - left - right);
  const y = (value: number) => height - bottom - (value / high) * (height - top - bottom);
  let path = "";
  values.forEach((value, i) => {
    if (value !== null)
      path += `${i > 0 && values[i - 1] !== null ? "L" : "M"}${x(i).toFixed(1)},${y(value).toFixed(1)}`;
  });
  const last = values.findLastIndex((value) => value !== null);
  const newest = values[last] as number;
  const base = height - bottom;
  return trusted(
    `<svg class="small-chart" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false" font-size="15">` +
      `<path d="M${left},${base}H${width - right}" stroke="${palette.line}"/>` +
      `<path d="${path}" fill="none" stroke="${palette.primary}" stroke-width="2"/>` +
      `<circle cx="${x(last).toFixed(1)}" cy="${y(newest).toFixed(1)}" r="4.5" fill="${palette.primary}"/>` +
      `<text x="${(x(last) + 9).toFixed(1)}" y="${(y(newest) + 5).toFixed(1)}" font-weight="700" fill="${palette.primary}">${write(newest)}</text></svg>`,
  );
}
