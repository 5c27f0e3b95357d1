import { dateInWords, periodSlug } from "../lib/period-words.ts";
import { hasPage, isPublic, marking } from "./editions.ts";
import { type Html, html, trusted } from "./html.ts";
import { type Place, sectionsOf, whereIs } from "./navigation.ts";
import { asSeenLine } from "./parts/as-seen.ts";
import type { Publication } from "./publication.ts";

/** What the frame of a page needs to know of it. */
export interface Page {
  /** Path from the root of the site, as in `/metrics/mash-contacts/`. */
  path: string;
  /** What stands in `<main>`. */
  content: string;
  /** Paths of the stylesheet and of the enhancement module, from the root. */
  stylesheet: string;
  script: string;
}

/** The only things that a page may load are the site's own files; nothing inline runs or styles. */
const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** The whole document around a page's content. Addresses are relative, so that the site works in any folder. */
export function documentOf(publication: Publication, page: Page): string {
  const to = (address: string) => relative(page.path, address);
  return `<!doctype html>\n${html`<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(contentPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="description" content="${textOf(page.content, lede)}">
<title>${pageTitle(publication, page)}</title>
<link rel="icon" href="${to("/favicon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${to(page.stylesheet)}">
<script type="module" src="${to(page.script)}"></script>
</head>
<body class="${isPublic(publication) ? "public-edition" : "partnership-edition"}">
<a class="skip" href="#main">Skip to main content</a>
${masthead(publication, page, to)}
<main id="main" tabindex="-1">
${trusted(page.content)}
</main>
${footer(publication, page, to)}
</body>
</html>`}\n`;
}

/** A theme may bear the name of one of its measures, so its title says which of the two it is. */
function pageTitle(publication: Publication, page: Page): Html {
  const heading = html`${textOf(page.content, firstHeading)}${page.path.startsWith("/themes/") ? ": the theme" : ""}`;
  return page.path === "/"
    ? html`Line of Sight – ${publication.partnership}`
    : html`${heading} – Line of Sight – ${publication.partnership}`;
}

const firstHeading = /<h1[^>]*>([\s\S]*?)<\/h1>/;
const lede = /<p class="lede">([\s\S]*?)<\/p>/;

/** The text of the first element that the pattern finds in our own HTML, still escaped as it was there. */
const textOf = (content: string, pattern: RegExp): Html =>
  trusted(
    (pattern.exec(content)?.[1] ?? "")
      .replace(/<[^>]*>/g, "")
      .replace(/\s+/g, " ")
      .replaceAll('"', "&quot;")
      .trim(),
  );

type Resolve = (address: string) => string;

function masthead(publication: Publication, page: Page, to: Resolve): Html {
  const sections = sectionsOf(publication);
  const here = whereIs(sections, page.path);
  return html`<header class="masthead">
${isPublic(publication) ? "" : html`<p class="marking"><strong>${marking}</strong></p>\n`}<div class="masthead-top"><div class="frame">
<a class="wordmark" href="${to("/")}">${trusted(wordmark)}<span>Line of Sight</span></a>
<p class="partnership">${publication.partnership}${isPublic(publication) ? html` <strong class="edition">Public edition</strong>` : ""}</p>
<form class="search" role="search" action="${to("/search/")}" method="get"><label for="search-field" class="unseen">Search this site</label><input id="search-field" name="q" type="search" autocomplete="off"><button type="submit">Search</button></form>
</div></div>
<div class="masthead-nav"><div class="frame">
<nav aria-label="Main"><ul>${sections.map(({ name, places }) => navigationItem(name, places[0], to, name === here.section?.name))}</ul></nav>
${here.section && here.section.places.length > 1 ? html`<nav class="section-nav" aria-label="${here.section.name}"><ul>${here.section.places.map((place) => navigationItem(place.name, place, to, place === here.place))}</ul></nav>` : ""}
</div></div>
${publication.returnsStatus === "illustrative" ? html`<div class="banner"><div class="frame"><p><strong>Illustrative data</strong> The figures from returns are invented to show how this site works. They describe no real child, agency or service.</p></div></div>` : ""}
${asSeenLine(publication)}
</header>`;
}

const navigationItem = (name: string, place: Place | undefined, to: Resolve, isHere: boolean): Html =>
  html`<li><a href="${to(place?.address ?? "/")}"${isHere ? trusted(' aria-current="true"') : ""}>${name}</a></li>`;

/** A level line of sight to a point. */
const wordmark =
  '<svg viewBox="0 0 44 24" width="44" height="24" aria-hidden="true" focusable="false"><path d="M2 12C7 4.5 15 4.5 20 12C15 19.500 7 19.500 2 12Z" fill="none" stroke="currentColor" stroke-width="2.2"/><circle cx="11" cy="12" r="3.2" fill="currentColor"/><path d="M22 12H42" stroke="currentColor" stroke-width="2.2" stroke-dasharray="3.500 2.500"/></svg>';

function footer(publication: Publication, page: Page, to: Resolve): Html {
  const asAt = publication.dataAsAt ? dateInWords(publication.dataAsAt) : "no returns";
  const quarter = publication.latestQuarter;
  const edition = isPublic(publication)
    ? html`<strong>Public edition.</strong> Small numbers are hidden so that nobody can be recognised. <a href="${to("/about/method/#how-small-numbers-are-hidden")}">How small numbers are hidden</a>.`
    : html`<strong>Partnership edition.</strong> For members of the partnership only: it holds small numbers and is not for publication.`;
  return html`<footer class="footer"><div class="frame">
<p class="footer-edition">${edition}</p>
<dl class="footer-facts"><div><dt>Data as at</dt><dd>${asAt}</dd></div><div><dt>Publication</dt><dd><code>${publication.publication}</code></dd></div><div class="print-only"><dt>Page</dt><dd>${page.path}</dd></div></dl>
<nav aria-label="About this site"><ul>
${quarter && hasPage(publication, "/quarters/") ? html`<li><a href="${to(`/quarters/${periodSlug(quarter)}/`)}">Newest quarter</a></li><li><a href="${to("/quarters/")}">All quarters</a></li>` : ""}<li><a href="${to("/about/method/")}">How the figures are made</a></li><li><a href="${to("/about/accessibility/")}">Accessibility statement</a></li><li><a href="${to("/about/licence/")}">Licence</a></li><li><a href="${to("/search/")}">A to Z</a></li>
</ul></nav>
</div>${isPublic(publication) ? "" : html`<p class="marking"><strong>${marking}</strong></p>`}</footer>`;
}

/**
 * The address of `target` seen from the page at `from`, both from the root of the site. A web server shows the page of
 * unknown addresses at any address, so that page alone names targets from the root.
 */
export function relative(from: string, target: string): string {
  if (from === "/404.html") return target;
  const depth = from.split("/").length - 2;
  return (depth === 0 ? "./" : "../".repeat(depth)) + target.replace(/^\//, "");
}
