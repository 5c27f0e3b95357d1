/** How many letters must be added, removed or changed to turn one text into the other (Levenshtein 1966). */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] as number) + 1, (current[j - 1] as number) + 1));
    }
    previous = current;
  }
  return previous[b.length] as number;
}

/**
 * The candidate that takes the fewest single-letter changes, whatever their case; null when there is none. Only the first hundred
 * letters of each are looked at.
 */
export function closest(text: string, candidates: readonly string[]): string | null {
  const wanted = text.toLowerCase().slice(0, 100);
  const [best] = candidates
    .map((candidate) => ({
      candidate,
      distance: editDistance(wanted, candidate.toLowerCase().slice(0, 100)),
    }))
    .sort((a, b) => a.distance - b.distance);
  return best?.candidate ?? null;
}

/** The closest candidate, or null when it is not close enough to be what was meant. */
export function nearest(text: string, candidates: readonly string[]): string | null {
  const best = closest(text, candidates);
  if (best === null) return null;
  const distance = editDistance(text.toLowerCase().slice(0, 100), best.toLowerCase().slice(0, 100));
  return distance <= Math.max(2, best.length / 3) ? best : null;
}
