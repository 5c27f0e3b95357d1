import type { SiteFacts } from "./publication.ts";

/** The pages of the public edition, by address; `*` stands for one name. All others are in the partnership's alone. */
const publicPages = [
  "/",
  "/404.html",
  "/themes/",
  "/themes/*/",
  "/journey/",
  "/equalities/",
  "/benchmarks/",
  "/benchmarks/*/",
  "/metrics/",
  "/metrics/*/",
  "/priorities/",
  "/glossary/",
  "/search/",
  "/about/",
  "/about/*/",
];

const patterns = publicPages.map((page) => new RegExp(`^${page.replace(".", "\\.").replace("*", "[^/]+")}$`));

type Audience = Pick<SiteFacts, "audience">;

/** True for every edition that is not the partnership's own: what is not known to be closed is open to all. */
export const isPublic = ({ audience }: Audience): boolean => audience !== "partnership";

/** True where the edition has the page at an address (from the root of the site), or the page that a file lies beside. */
export function hasPage(edition: Audience, address: string): boolean {
  if (!isPublic(edition)) return true;
  const path = address.replace(/[?#].*$/, "");
  const page = path.endsWith(".html") ? path : path.replace(/[^/]+$/, "");
  return patterns.some((pattern) => pattern.test(page));
}

/** What stands at the top and the foot of every page and in every download of the partnership edition. */
export const marking = "OFFICIAL-SENSITIVE";

/** What a file of figures says of itself, wherever it is taken. */
export const editionName = (edition: Audience): string =>
  isPublic(edition) ? "public" : `partnership (${marking})`;

/** Who may use what is taken from an edition, in words. */
export const rightsOf = (edition: Audience): string =>
  isPublic(edition)
    ? "Public edition: small numbers are hidden so that nobody can be recognised"
    : `${marking}. Partnership edition: for members of the partnership only, not for publication`;
