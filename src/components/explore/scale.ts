/**
 * Round numbers from nought to just above a maximum, about `count` of them: steps of 1, 2 or 5 times a power of ten.
 */
export function ticksTo(maximum: number, count: number): number[] {
  if (!(maximum > 0)) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(maximum / count));
  const step = ([1, 2, 5, 10].find((times) => times * power * count >= maximum) ?? 10) * power;
  const steps = Math.ceil(maximum / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** The stretches of a line between its gaps. */
export function stretches<Point>(points: readonly (Point | null)[]): Point[][] {
  const found: Point[][] = [[]];
  for (const point of points) {
    if (point !== null) found.at(-1)?.push(point);
    else if (found.at(-1)?.length) found.push([]);
  }
  return found.filter((stretch) => stretch.length > 0);
}
