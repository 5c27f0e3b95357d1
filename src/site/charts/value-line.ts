import { palette } from "../../lib/palette.ts";
import { type Html, trusted } from "../html.ts";

const width = 200;
const height = 18;
const edge = 6;

/**
 * One value with its interval on a line that all rows of a table share, and England as an upright. Decoration: the
 * figures stand beside it.
 */
export function valueLine(
  row: { value: number; lower: number | null; upper: number | null; isHome: boolean },
  range: { low: number; high: number },
  england: number | null,
): Html {
  const x = (value: number) =>
    (edge + ((value - range.low) / (range.high - range.low || 1)) * (width - 2 * edge)).toFixed(1);
  const upright = england === null ? "" : `<path d="M${x(england)},0V${height}" stroke="${palette.line}"/>`;
  const interval =
    row.lower === null || row.upper === null
      ? ""
      : `<path d="M${x(row.lower)},9H${x(row.upper)}" stroke="${palette.muted}" stroke-width="1.5"/>`;
  const dot = row.isHome
    ? `<circle cx="${x(row.value)}" cy="9" r="6" fill="${palette.primary}"/>`
    : `<circle cx="${x(row.value)}" cy="9" r="3.5" fill="#fff" stroke="${palette.primary}" stroke-width="1.5"/>`;
  return trusted(
    `<svg class="value-line" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true" focusable="false">${upright}${interval}${dot}</svg>`,
  );
}
