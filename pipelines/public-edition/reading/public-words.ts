import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { arrowRows } from "../../publication/arrow.ts";

/** What a public publication calls things: what a reader of its pages must know to tell whose a number is. */
export interface PublicWords {
  homeArea: string;
  /** Other areas, England and regions included. */
  otherAreas: Set<string>;
  /** Metrics by title. */
  metricTitles: Map<string, string>;
  /** The names of the categories of each metric's breakdowns, in small letters, with the category. */
  categoryNames: Map<string, Map<string, string[]>>;
  /** The sources of national figures, which stand beside figures of our own. */
  nationalSources: Set<string>;
  /** Texts with a number in them, such as titles and definitions, that are the same whatever a figure is. */
  phrases: string[];
}

/** What `site.json` says that is needed here. */
interface SiteFacts {
  areaCode: string;
  areas?: { area_code: string; area_name: string }[];
  themes: { question: string }[];
  datasets: {
    columns: { label: string; unit: string | null; categories: Record<string, string> | null }[];
  }[];
}

/** Reads the words of a public publication, and of the figures that it does not mention. */
export function publicWords(
  publicationFolder: string,
  hidden: readonly { metric: string; breakdown: string; category: string }[],
): PublicWords {
  const site = JSON.parse(readFileSync(path.join(publicationFolder, "site.json"), "utf8")) as SiteFacts;
  const tables = new Map(
    readdirSync(publicationFolder)
      .filter((name) => name.endsWith(".arrow"))
      .map((name) => [path.basename(name, ".arrow"), arrowRows(path.join(publicationFolder, name))]),
  );
  const rows = (table: string) => tables.get(table) ?? [];
  const text = (row: Record<string, unknown>, column: string) => String(row[column] ?? "");
  const areas = [...(site.areas ?? []), ...rows("comparator"), ...rows("explore")] as Record<
    string,
    unknown
  >[];
  return {
    homeArea: site.areaCode,
    otherAreas: new Set(
      areas.filter((row) => row.area_code !== site.areaCode).map((row) => text(row, "area_name")),
    ),
    metricTitles: new Map(rows("metric").map((row) => [text(row, "title"), text(row, "metric")])),
    categoryNames: categoryNames(site, [...rows("observation"), ...hidden] as Category[]),
    nationalSources: new Set(
      rows("explore")
        .filter((row) => row.is_own_return === false)
        .map((row) => text(row, "source")),
    ),
    phrases: phrasesOf([...tables.values()].filter(isWithoutFigures).flat(), site),
  };
}

/** A table that gives no value or count of a metric. */
const isWithoutFigures = ([row]: Record<string, unknown>[]): boolean =>
  row !== undefined && !["value", "numerator"].some((column) => column in row);

function phrasesOf(rows: Record<string, unknown>[], site: SiteFacts): string[] {
  const texts = [
    ...rows.flatMap((row) => Object.values(row)),
    ...site.datasets.flatMap(({ columns }) =>
      columns.flatMap(({ label, unit, categories }) => [label, unit, ...Object.values(categories ?? {})]),
    ),
    ...site.themes.map(({ question }) => question),
  ];
  const isPhrase = (text: unknown): text is string =>
    typeof text === "string" && /\d/.test(text) && /\p{L}{2}/u.test(text);
  return [...new Set(texts.filter(isPhrase).map((text) => text.replace(/\s+/g, " ").trim()))];
}

type Category = { metric: string; breakdown: string; category: string };

/** By metric: the identifier in words, and what the contracts call it. */
function categoryNames(site: SiteFacts, rows: readonly Category[]): Map<string, Map<string, string[]>> {
  const labels = new Map<string, string[]>();
  for (const { categories } of site.datasets.flatMap(({ columns }) => columns))
    for (const [category, label] of Object.entries(categories ?? {}))
      labels.set(category, [...(labels.get(category) ?? []), label.toLowerCase()]);
  const names = new Map<string, Map<string, string[]>>();
  for (const { metric, breakdown, category } of rows) {
    if (breakdown === "all") continue;
    const own = names.get(metric) ?? new Map<string, string[]>();
    names.set(metric, own);
    for (const name of [category.replaceAll("-", " ").toLowerCase(), ...(labels.get(category) ?? [])]) {
      const of = own.get(name) ?? [];
      if (!of.includes(category)) own.set(name, [...of, category]);
    }
  }
  return names;
}
