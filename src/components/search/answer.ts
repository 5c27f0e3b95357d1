import { figureAnchor, readFigureCode } from "../../lib/figure-code.js";
import { nearest } from "../../lib/nearest.js";
import type { FigurePlaces, SearchEntry } from "../../lib/search-entry.js";

/** What a search gives. */
export interface SearchAnswer {
  /** Best first. */
  found: SearchEntry[];
  /** Something close that does exist, where nothing was found; null where nothing is close. */
  suggestion: string | null;
}

const longest = 200;
const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** True when a text has a word that starts with each of the words asked for. */
const holds = (words: readonly string[], asked: readonly string[]): boolean =>
  asked.every((word) => words.some((each) => each.startsWith(word)));

/** The entries that have every word of the query, in their title before elsewhere, and measures before the rest. */
export function searchEntriesFor(query: string, entries: readonly SearchEntry[]): SearchAnswer {
  const asked = wordsOf(query.slice(0, longest));
  if (asked.length === 0) return { found: [], suggestion: null };
  const scored = entries.map((entry) => {
    const title = wordsOf(entry.title);
    if (holds(title, asked)) return { entry, score: 4 + Number(entry.kind === "Measure") };
    const all = [...title, ...wordsOf(entry.words)];
    return { entry, score: holds(all, asked) ? 1 + Number(entry.kind === "Measure") : 0 };
  });
  const found = scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
  return { found, suggestion: found.length === 0 ? betterWords(asked, entries) : null };
}

/** The query with each word that nothing has in place of the nearest one that something has. */
function betterWords(asked: string[], entries: readonly SearchEntry[]): string | null {
  const known = [
    ...new Set(entries.flatMap(({ title, words }) => [...wordsOf(title), ...wordsOf(words)])),
  ].filter((word) => word.length > 3);
  const better = asked.map((word) =>
    known.some((each) => each.startsWith(word)) ? word : (nearest(word, known) ?? ""),
  );
  const suggestion = better.filter(Boolean).join(" ");
  return suggestion === "" || suggestion === asked.join(" ") ? null : suggestion;
}

/** True when a query is meant as a figure code, which names a measure and a period with a slash between. */
export const isFigureCode = (query: string): boolean => readFigureCode(query) !== null;

/**
 * The figure that a code means, then its measure. Without a version the newest; of a category in any period the place
 * where its newest figure stands. Nothing, and the nearest code, where no figure has it.
 */
export function searchFigure(
  query: string,
  entries: readonly SearchEntry[],
  figures: FigurePlaces,
): SearchAnswer {
  const code = readFigureCode(query);
  if (!code) return { found: [], suggestion: null };
  const metric = Object.hasOwn(figures, code.metric)
    ? code.metric
    : nearest(code.metric, Object.keys(figures));
  if (metric === null) return { found: [], suggestion: null };
  const rest = code.name.slice(code.metric.length + 1);
  if (metric !== code.metric) return { found: [], suggestion: `${metric}/${rest}` };
  const places = figures[metric] ?? [];
  const place = placeOf(`${metric}/${rest}`, code.version, places);
  const measure = entries.find(({ address }) => address === `/metrics/${metric}/`);
  if (place === null) {
    const near = nearest(
      figureAnchor(code.name),
      places.map((each) => each.replace(/-v\d+$/, "")),
    );
    return {
      found: measure ? [measure] : [],
      suggestion: near && !near.startsWith("by-") ? `${metric}/${near}` : null,
    };
  }
  const version = /-v(\d+)$/.exec(place)?.[1];
  const figure = {
    title: `${measure?.title ?? metric}: ${rest.replaceAll(/\bq(?=\d)/g, "Q")}${version ? `, version ${version}` : ""}`,
    address: `/figures/${metric}/#${place}`,
    kind: "Figure",
    words: "",
  };
  return { found: measure ? [figure, measure] : [figure], suggestion: null };
}

function placeOf(name: string, version: number | null, places: readonly string[]): string | null {
  const anchor = figureAnchor(name);
  const versions = places.filter((place) => place === anchor || place.replace(/-v\d+$/, "") === anchor);
  const wanted =
    version === null ? newestOf(versions) : versions.find((place) => place === `${anchor}-v${version}`);
  if (wanted) return wanted;
  const [, , breakdown, ...category] = name.split("/");
  const group = breakdown && figureAnchor(`/by/${breakdown}/${category.join("/")}`);
  return group && places.includes(group) ? group : null;
}

const newestOf = (places: readonly string[]): string | undefined =>
  places.toSorted((a, b) => Number(/\d+$/.exec(a)?.[0]) - Number(/\d+$/.exec(b)?.[0])).at(-1);
