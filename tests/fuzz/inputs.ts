import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { hostileTexts } from "../hostile/texts.ts";

/** A good file that is to be spoilt: its place in its folder, and its bytes when they are asked for. */
export interface Seed {
  name: string;
  bytes: () => Uint8Array | Promise<Uint8Array>;
}

/** A file as a stranger might send it. */
export interface SpoiltFile {
  name: string;
  bytes: Uint8Array;
}

/** What is done to a file; places count from its start and begin anew beyond its end. */
export type Change =
  | { do: "change a byte"; at: number; to: number }
  | { do: "cut"; at: number }
  | { do: "repeat a line"; at: number; times: number }
  | { do: "swap lines"; at: number; with: number }
  | { do: "change a cell"; at: number; to: string }
  | { do: "insert"; at: number; text: string };

/** A good file by its number, and what is done to it or, in a workbook, to one of its parts. */
export interface Spoiling {
  seed: number;
  changes: Change[];
  /** The part of a zip archive that is changed, and the one that it changes places with. */
  part: number;
  swappedWith: number | null;
  /** Bytes that stand in place of the good file's. */
  instead: Uint8Array | null;
}

const at = fc.nat(1_000_000);
const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: "binary", maxLength: 20 }));
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ do: fc.constant("change a byte" as const), at, to: fc.nat(255) }),
  fc.record({ do: fc.constant("cut" as const), at }),
  fc.record({ do: fc.constant("repeat a line" as const), at, times: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ do: fc.constant("swap lines" as const), at, with: at }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant("change a cell" as const), at, to: text }) },
  fc.record({ do: fc.constant("insert" as const), at, text }),
);

/** Bytes that were never a good file: noise, and the words of a format in any order. */
const noise = (words: readonly string[]): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...hostileTexts)), { maxLength: 40 })
      .map((pieces) => strToU8(pieces.join(""))),
  );

/** Ways to spoil one of `count` good files; `words` are those of its format, from which files are made that never were good. */
export const spoilings = (count: number, words: readonly string[]): fc.Arbitrary<Spoiling> =>
  fc.record({
    seed: fc.nat(count - 1),
    changes: fc.array(change, { maxLength: 5 }),
    part: fc.nat(30),
    swappedWith: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(30) }),
    instead: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: noise(words) }),
  });

/** The good file after all that was done to it. A zip archive is changed inside, or as bytes where its parts are left alone. */
export async function spoilt(seeds: readonly Seed[], spoiling: Spoiling): Promise<SpoiltFile> {
  const { name, bytes } = seeds[spoiling.seed] as Seed;
  if (spoiling.instead) return { name, bytes: spoiling.instead };
  const good = await bytes();
  const isZip = good[0] === 0x50 && good[1] === 0x4b && spoiling.part < 25;
  return { name, bytes: isZip ? withPartsSpoilt(good, spoiling) : changed(good, spoiling.changes) };
}

function withPartsSpoilt(archive: Uint8Array, { part, swappedWith, changes }: Spoiling): Uint8Array {
  const parts = Object.entries(unzipSync(archive));
  const chosen = parts[part % parts.length] as [string, Uint8Array];
  if (swappedWith !== null) {
    const other = parts[swappedWith % parts.length] as [string, Uint8Array];
    [chosen[1], other[1]] = [other[1], chosen[1]];
  }
  chosen[1] = changed(chosen[1], changes);
  return zipSync(Object.fromEntries(parts), { level: 1 });
}

const changed = (bytes: Uint8Array, changes: readonly Change[]): Uint8Array =>
  changes.reduce((before, each) => apply(before, each), bytes);

function apply(bytes: Uint8Array, change: Change): Uint8Array {
  const place = bytes.length === 0 ? 0 : change.at % bytes.length;
  if (change.do === "cut") return bytes.slice(0, place);
  if (change.do === "change a byte") {
    const copy = bytes.slice();
    copy[place] = change.to;
    return copy;
  }
  // Latin-1 keeps every byte as it is.
  const before = strFromU8(bytes, true);
  return strToU8(applyToText(before, place, change), true);
}

function applyToText(
  before: string,
  place: number,
  change: Exclude<Change, { do: "cut" | "change a byte" }>,
): string {
  if (change.do === "insert") return before.slice(0, place) + latin(change.text) + before.slice(place);
  if (change.do === "change a cell") {
    const pieces = before.split(/([,;\t\n:<>"])/);
    pieces[change.at % pieces.length] = latin(change.to);
    return pieces.join("");
  }
  const lines = before.split("\n");
  const line = change.at % lines.length;
  if (change.do === "repeat a line") {
    const copies = Array<string>(change.times).fill(lines[line] as string);
    return [...lines.slice(0, line), ...copies, ...lines.slice(line)].join("\n");
  }
  const other = change.with % lines.length;
  [lines[line], lines[other]] = [lines[other] as string, lines[line] as string];
  return lines.join("\n");
}

/** The UTF-8 bytes of a text, one letter each. */
const latin = (words: string): string => strFromU8(strToU8(words), true);
