/** The fixed list of verdicts, and how each looks. The word always stands beside the shape and the colour. */
export type Verdict =
  | "better"
  | "worse"
  | "higher"
  | "lower"
  | "no real change"
  | "too few to tell"
  | "break in series"
  | "not received"
  | "not signed";

export type Polarity = "high" | "low" | "none";

/** The shape before a verdict's word; a reader who sees no colour still sees it. */
export const verdictShape: Readonly<Record<Verdict, string>> = {
  better: "✓",
  worse: "!",
  higher: "↑",
  lower: "↓",
  "no real change": "≈",
  "too few to tell": "…",
  "break in series": "⁄",
  "not received": "○",
  "not signed": "○",
};

/** True when a test found a difference. */
export const isReal = (verdict: string): boolean => ["better", "worse", "higher", "lower"].includes(verdict);

/** The verdict on a value that a test has found to lie above or below what it is set against. */
export function directionVerdict(isAbove: boolean, polarity: Polarity): Verdict {
  if (polarity === "none") return isAbove ? "higher" : "lower";
  return isAbove === (polarity === "high") ? "better" : "worse";
}

/**
 * A comparator's verdict as a full phrase: `no real difference from England`, `better than England`. "No real change"
 * is said of time; of places the word is difference.
 */
export function againstInWords(verdict: string, comparator: string): string {
  switch (verdict) {
    case "no real change":
      return `no real difference from ${comparator}`;
    case "too few to tell":
      return `too few to tell apart from ${comparator}`;
    default:
      return isReal(verdict)
        ? `${verdict} than ${comparator}`
        : `${verdict}, so not set against ${comparator}`;
  }
}
