/** What a typed number is: a percentage, an amount of money, a share in words, or a plain number. */
export type NumberKind = "percent" | "money" | "plain" | "fraction" | "ratio";

/** A number that somebody typed into a sentence instead of a reference. */
export interface TypedNumber {
  from: number;
  to: number;
  words: string;
  value: number;
  kind: NumberKind;
  /** A figure that prints the same is at most this far away. */
  tolerance: number;
  /** How it speaks of a change: upwards, downwards, or without saying which; null when it is a level. */
  change: "up" | "down" | "either" | null;
  /** The words after it, as far as they can say what it counts. */
  after: string;
}

const small =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";

/** Numbers that are no figures: they are blotted out before figures are looked for. */
const notFigures = [
  /https?:\/\/\S+|www\.\S+|\S+@\S+/gi,
  new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}(?: \d{4})?`, "g"),
  new RegExp(String.raw`\b${month} \d{4}\b|\b${month} \d{1,2}(?:st|nd|rd|th)?\b`, "g"),
  /\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b/g,
  /\b(?:19|20)\d\d ?[-/–] ?(?:(?:19|20)\d\d|\d\d)\b/g,
  /\b(?:quarters?|Q) ?[1-4]\b(?: (?:and|to) Q?[1-4]\b)?/gi,
  // telephone numbers
  /\b0\d{2,4} \d{3,4}(?:[ /]\d{3,4})*\b/g,
  // ages
  /\b\d{1,2} ?[-–] ?\d{1,2} age groups?\b/gi,
  /\b\d{1,2}(?: ?[-–] ?\d{1,2})?[- ]?year[- ]olds?\b/gi,
  /\b(?:aged?|ages|under|over|between)(?: of| the ages? of| less than)? \d{1,2}s?\b(?! ?%| per)(?: ?(?:[-–]|to|and|or) ?\d{1,2}\b)?/gi,
  /\b\d{1,2} ?(?:[-–]|to) ?\d{1,2}(?: years?| year olds?)\b/gi,
  // sections, forms, levels and other names
  /\b(?:sections?|s\.?|forms?|regulations?|articles?|chapters?|paragraphs?|parts?|steps?|phases?|pages?|tables?|lines?|wards?|versions?|v|ages?|years?|key stages?|stages?|levels?|tiers?|grades?|groups?|bands?|category|categories|priorities|priority|outcomes?|priority no\.?|wave|no\.?|number|act|together|covid|child) ?[-#]?\d+[a-z]?\b(?:(?:,| and| &| or| to) \d+\b)*/gi,
  /\bAct \d{4}\b/g,
  // times and lengths of time
  /\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|noon|o'clock)\b|\b\d{1,2}:\d\d\b|\b24\/7\b/gi,
  // what a rate is per, lists and distances
  /\b(?:per|every|each) \d[\d,]*\b|\b\d+ or (?:more|fewer|over)\b|\b\d+ miles\b/gi,
  /\b(?:the|our|its|their) (?:\d+|[a-z]+) (?:most|biggest|largest|main|key|highest|lowest)\b/gi,
  // places, house numbers and names with a digit in them
  /\b\d+(?:st|nd|rd|th)\b/gi,
  /\b\p{L}+[-.]?\d[\p{L}\d-]*|\b\d+(?!(?:st|nd|rd|th)\b)[\p{L}]{1,2}\d*\b/gu,
  /\bone (?:of|another|to one|day|in particular)\b|\b(?:no|any|every|some|each) ?one\b|\bone-to-one\b/gi,
];

const lengthOfTime =
  /^[- ]?(?:(?:working|school|calendar|week|full|consecutive) )?(?:day|week|month|year|hour|minute)s?\b/i;
const isYear = (words: string, after: string): boolean =>
  /^(?:19|20)\d\d$/.test(words) &&
  !/^ (?:children|people|young|pupils|contacts|referrals|visits)/i.test(after);

const fractions: [RegExp, number][] = [
  [/\btwo[- ]thirds\b/gi, 200 / 3],
  [/\bthree[- ]quarters(?= of\b)/gi, 75],
  [/\b(?:a|one) third(?= of\b|[.,;:]|$)/gi, 100 / 3],
  [/\b(?:a|one) quarter(?= of (?:the |all |our |those )?(?!2|Q))/gi, 25],
  [/\b(?:a|one) fifth\b/gi, 20],
  [/\b(?:half|one half)(?= of\b)/gi, 50],
  [/\b(?:one|1) in (?:five|5)\b/gi, 20],
  [/\b(?:one|1) in (?:four|4)\b/gi, 25],
  [/\b(?:one|1) in (?:three|3)\b/gi, 100 / 3],
  [/\b(?:one|1) in (?:ten|10)\b/gi, 10],
];
/** Words such as `a third` are taken to round to the nearest few percentage points. */
const fractionTolerance = 3;

const ratios: [RegExp, number][] = [
  [/\b(?:more than )?doubled\b/gi, 2],
  [/\btripled\b|\btrebled\b/gi, 3],
  [/\bhalved\b/gi, 0.5],
];

const digits = String.raw`£?\d{1,3}(?:,\d{3})+(?:\.\d+)?|£?\d{1,9}(?:\.\d{1,4})?`;
const numberPattern = new RegExp(
  String.raw`(?<![\w.,£-])(?:${digits}|\b(?:${small.join("|")})\b)(?![\w-]*\p{L}\d|\d)(?: ?%| per cent\b| percent\b)?`,
  "giu",
);

/** The typed numbers of a sentence that are figures, in their order. References must be blotted out already. */
export function typedNumbers(sentence: string): TypedNumber[] {
  let text = notFigures.reduce((rest, pattern) => rest.replaceAll(pattern, blot), sentence);
  const found: TypedNumber[] = [];
  const take = (pattern: RegExp, read: (match: RegExpMatchArray) => TypedNumber | null) => {
    for (const match of text.matchAll(pattern)) {
      const number = read(match);
      if (number) found.push(number);
    }
    text = text.replaceAll(pattern, blot);
  };
  const place = (match: RegExpMatchArray) => ({
    from: match.index as number,
    to: (match.index as number) + match[0].length,
    words: match[0],
    after: sentence.slice(
      (match.index as number) + match[0].length,
      (match.index as number) + match[0].length + 60,
    ),
  });
  for (const [pattern, value] of fractions)
    take(pattern, (match) => ({
      ...place(match),
      value,
      kind: "fraction",
      tolerance: fractionTolerance,
      change: null,
    }));
  for (const [pattern, value] of ratios)
    take(pattern, (match) => ({
      ...place(match),
      value,
      kind: "ratio",
      tolerance: value / 10,
      change: value > 1 ? "up" : "down",
    }));
  take(numberPattern, (match) => readNumber(sentence, place(match)));
  return found.sort((a, b) => a.from - b.from);
}

const blot = (words: string): string => "·".repeat(words.length);

function readNumber(
  sentence: string,
  at: Pick<TypedNumber, "from" | "to" | "words" | "after">,
): TypedNumber | null {
  const isPercent = /%|per ?cent/i.test(at.words);
  const bare = at.words.replace(/ ?%| per ?cent/i, "").toLowerCase();
  const asWord = small.indexOf(bare);
  if (!isPercent && (isYear(bare, at.after) || lengthOfTime.test(at.after))) return null;
  const value = asWord >= 0 ? asWord + 1 : Number(bare.replaceAll(/[£,]/g, ""));
  const decimals = bare.split(".")[1]?.length ?? 0;
  const before = sentence.slice(Math.max(0, at.from - 40), at.from);
  const isAbout =
    /\b(?:about|around|approximately|approx\.?|nearly|almost|over|some|roughly|circa) (?:£)?$/i.test(before);
  const zeros = decimals === 0 && isAbout ? (/0+$/.exec(bare)?.[0].length ?? 0) : 0;
  return {
    ...at,
    value,
    kind:
      isPercent || /^ ?(?:percentage )?points?\b/.test(at.after)
        ? "percent"
        : bare.startsWith("£")
          ? "money"
          : "plain",
    // what is rounded down is a whole unit of its last place away at most
    tolerance: 0.5 * 10 ** (zeros - decimals) * (isAbout ? 2 : 1) + 1e-9,
    change: changeIn(before, at.after),
  };
}

const upWord = "increase|increased|rise|rose|risen|up|more|higher|above|additional|growth|grew";
const downWord =
  "decrease|decreased|fall|fell|fallen|down|fewer|less|lower|below|reduction|reduced|drop|dropped";
const beforeChange = (words: string) =>
  new RegExp(
    String.raw`\b(?:${words}) (?:in \w+ )?(?:of|by)(?: (?:about|around|nearly|almost|over|just))?(?: an? (?:further|additional))? £?$|\b(?:up|down) £?$`,
    "i",
  );
const afterChange = (words: string) =>
  new RegExp(
    String.raw`^(?: ?(?:percentage )?points?)?(?: \([^)]{1,20}\))?(?: [a-z]+)? (?:${words})\b(?! than (?:[£\d]|${small.join("|")}))`,
    "i",
  );

/** Whether the words beside a number make it a change: `rose by 12`, `12 fewer`, `a 5% increase`. */
function changeIn(before: string, after: string): TypedNumber["change"] {
  if (/\b(?:down) £?$/i.test(before)) return "down";
  if (beforeChange(downWord).test(before) || afterChange(downWord).test(after)) return "down";
  if (beforeChange(upWord).test(before) || afterChange(upWord).test(after)) return "up";
  if (
    /\b(?:change|changed|difference) (?:of|by) £?$/i.test(before) ||
    /^ ?(?:percentage )?points?\b/i.test(after)
  )
    return "either";
  return null;
}
