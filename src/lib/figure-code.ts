/**
 * Figure codes: the printed name of one figure, such as `icpc-within-15-days/2019-20-Q3/v2`, or with a breakdown
 * `mash-contacts/2019-20-Q3/source/police/v1`. The version comes last; without it the newest is meant.
 */
export interface FigureCode {
  /** The code without its version, in small letters. */
  name: string;
  metric: string;
  /** Null where none was written: the newest is meant. */
  version: number | null;
}

const longest = 300;

/**
 * Reads a figure code as people type it from paper: any case, spaces or underscores for dashes, any kind of dash, spaces
 * beside the slashes. Null where the text is no code: it has no slash, or signs that no code has.
 */
export function readFigureCode(text: string): FigureCode | null {
  const parts = text
    .slice(0, longest)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll(/^[\s"'“”‘’/]+|[\s"'“”‘’/.,;]+$/g, "")
    .split(/\s*[/\\]\s*/)
    .map((part) => part.replaceAll(/[\s_-]+/g, "-"));
  const version = /^v-?(\d{1,4})$/.exec(parts.at(-1) ?? "")?.[1];
  const name = (version ? parts.slice(0, -1) : parts).join("/");
  const [metric = "", second] = name.split("/");
  if (!second || !/^[a-z0-9-]+(\/[\p{L}\p{N}().&+'-]+)+$/u.test(name)) return null;
  return { name, metric, version: version ? Number(version) : null };
}

/** The place of a figure on the page of its metric's figures: `2019-20-q3-v2` for `…/2019-20-Q3/v2`. */
export const figureAnchor = (code: string): string =>
  code
    .toLowerCase()
    .split("/")
    .slice(1)
    .join("-")
    .replaceAll(/[^a-z0-9-]+/g, "-");
