/** Least distance between the middles of two labels, in pixels. */
const gap = 17;

/**
 * How far each label must move down, in pixels, so that labels at the ends of lines do not cover each other. The
 * highest stays, and each lower one moves as little as it must; those that would fall below the bottom move up.
 *
 * @param heights distance of each line's end from the top, in pixels
 * @param bottom the lowest that a label may stand, from the top
 */
export function labelShifts(heights: readonly number[], bottom = Number.POSITIVE_INFINITY): number[] {
  const shifts = heights.map(() => 0);
  const downwards = heights.map((_, i) => i).sort((a, b) => (heights[a] as number) - (heights[b] as number));
  let lowest = Number.NEGATIVE_INFINITY;
  for (const i of downwards) {
    const height = heights[i] as number;
    lowest = Math.max(height, lowest + gap);
    shifts[i] = lowest - height;
  }
  let room = bottom;
  for (const i of downwards.toReversed()) {
    const height = heights[i] as number;
    shifts[i] = Math.min(height + (shifts[i] as number), room) - height;
    room = height + (shifts[i] as number) - gap;
  }
  return shifts;
}
