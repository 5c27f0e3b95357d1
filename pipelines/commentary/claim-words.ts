/** What a word claims of a figure beside another; `real`: that it differs, without saying which way. */
export type Claim = "real" | "up" | "down" | "better" | "worse" | "same" | "highest" | "lowest";

/** A word that only a test, or the whole series, can support. */
export interface ClaimWord {
  claim: Claim;
  from: number;
  to: number;
  words: string;
  /** True where the sentence denies it: `has not improved`. */
  isDenied: boolean;
  /** True where the word is said of so many things that the sentence must name its metric. */
  needsName: boolean;
  /** True where the word says nothing without what it is set against: `above`, `lower`. */
  needsComparator: boolean;
}

interface Pattern {
  claim: Claim;
  pattern: RegExp;
  needsName?: boolean;
  needsComparator?: boolean;
}

const up = "increas(?:e|ed|es)|rises?|rose|risen|grew|grown|climb(?:ed|s)?|went up";
const down =
  "decreas(?:e|ed|es)|falls?|fell|fallen|reductions?|reduced|declined?|dropped|drops?|went down|(?:came|come) down";
const higher = "higher|above";
const lower = "lower|below|fewer";
const significant = "significant(?:ly)?|statistically significant(?:ly)?";

/** The first pattern that matches at a place wins, so that `significant increase` is one claim. */
const patterns: Pattern[] = [
  {
    claim: "up",
    pattern: new RegExp(
      String.raw`\b(?:${significant}) (?:\w+[- ]){0,4}?(?:${up}|${higher})\b|\b(?:${up}) significantly\b`,
      "gi",
    ),
  },
  {
    claim: "down",
    pattern: new RegExp(
      String.raw`\b(?:${significant}) (?:\w+[- ]){0,4}?(?:${down}|${lower})\b|\b(?:${down}) significantly\b`,
      "gi",
    ),
  },
  {
    claim: "better",
    pattern: new RegExp(
      String.raw`\b(?:${significant}) (?:better|improve(?:d|ments?)?)\b|\bimproved significantly\b`,
      "gi",
    ),
  },
  {
    claim: "worse",
    pattern: new RegExp(String.raw`\b(?:${significant}) (?:worse|worsened|deteriorat(?:ed|ion))\b`, "gi"),
  },
  {
    claim: "real",
    pattern: new RegExp(
      String.raw`\b(?:${significant}) (?:change|difference|shift)s?\b|\b(?:changed|differs?|differed) significantly\b`,
      "gi",
    ),
  },
  {
    claim: "better",
    pattern:
      /\b(?:improved|improves|improving|improvements?(?= (?:in|on|of|from|since|this|compared)\b|[.,;]|$)|better)\b(?! (?:known|understood|understanding|supported|informed|equipped|able|outcomes?|lives|awareness|placed|mix|position|at|meet|plan|value|multi)\b)/gi,
  },
  { claim: "worse", pattern: /\b(?:worse|worsen(?:ed|s|ing)|deteriorat(?:e|ed|es|ing|ion))\b/gi },
  {
    claim: "same",
    pattern:
      /\b(?:stable|unchanged|no (?:real |significant )?change|(?:much |about |approximately )?the same(?= (?:as|rate|level|number|share)\b|[.,;]|$)|(?:was|were|been) sustained)\b/gi,
    needsName: true,
  },
  {
    claim: "same",
    pattern: /\b(?:similar(?= (?:to|rate|level|number|share)\b)|in line with)\b/gi,
    needsName: true,
    needsComparator: true,
  },
  {
    claim: "highest",
    pattern: /\b(?:highest|peak(?:ed|ing)?)\b(?! (?:category|priority|level|risk|number of reasons))/gi,
    needsName: true,
  },
  { claim: "lowest", pattern: /\blowest\b/gi, needsName: true },
  { claim: "up", pattern: new RegExp(String.raw`\b(?:${up})\b`, "gi"), needsName: true },
  { claim: "down", pattern: new RegExp(String.raw`\b(?:${down})\b`, "gi"), needsName: true },
  {
    claim: "up",
    pattern: new RegExp(String.raw`\b(?:${higher})\b`, "gi"),
    needsName: true,
    needsComparator: true,
  },
  {
    claim: "down",
    pattern: new RegExp(String.raw`\b(?:${lower})\b`, "gi"),
    needsName: true,
    needsComparator: true,
  },
];

/** Before a word that is hoped for, planned or asked, and so claims nothing. */
const isAim =
  /\b(?:to|will|would|could|should|can|may|might|must|if|whether|aim(?:s|ed)? (?:for|at)|hope(?:s|d)? (?:for|to)|risk of|in response to(?: the| an?)?|areas? for|need(?:s|ed)? for) (?:\w+ ){0,2}$/i;
const isDenial = /\b(?:not|no|never|neither|nor|without|hardly)\b (?:\w+ ){0,2}$|n['’]t (?:\w+ ){0,1}$/i;
/** `the largest decrease`, `the rise of neglect's share` as a place in the text: only the first is about order. */
const isSuperlative = /\b(?:largest|biggest|greatest|smallest) $/i;

/** The words of a sentence that need a test, in their order. */
export function claimsIn(sentence: string): ClaimWord[] {
  const found: ClaimWord[] = [];
  for (const { claim, pattern, needsName = false, needsComparator = false } of patterns)
    for (const match of sentence.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      const before = sentence.slice(Math.max(0, from - 40), from);
      const isTaken = found.some((each) => from < each.to && each.from < to);
      if (isTaken || isAim.test(before) || isSuperlative.test(before)) continue;
      const isDenied = claim !== "same" && isDenial.test(before);
      found.push({ claim, from, to, words: match[0], isDenied, needsName, needsComparator });
    }
  return found.sort((a, b) => a.from - b.from);
}
