import { readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import path from "node:path";

/** What we take from a page that Framework wrote. Paths are from the root of the site. */
export interface Template {
  /** What stands in `<main>`, with marks where {@link file://./slots.ts} puts what a page holds. */
  content: string;
  /** The names that Framework gave to our stylesheet and script. */
  stylesheet: string;
  script: string;
}

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.split(path.sep).join("/"));

/** The templates of several pages, as Framework wants to be told of them: `/metrics/[metric]/index`. */
export const templatesWithParameter = (sourceFolder: string): string[] =>
  filesIn(sourceFolder, ".md")
    .filter((file) => file.includes("["))
    .map((file) => `/${file.replace(/\.md$/, "")}`);

/** The file of a page, or of what lies at any other address: `/glossary/index.html`, `/404.html`. */
export const fileOf = (address: string): string => (address.endsWith("/") ? `${address}index.html` : address);

/** Takes the templates out of the folder that Framework wrote, by address: `/glossary/`, `/metrics/[metric]/`. */
export function takeTemplates(folder: string): Map<string, Template> {
  const templates = filesIn(folder, ".html").map((file): [string, Template] => {
    const address = `/${file}`.replace(/index\.html$/, "");
    const text = readFileSync(path.join(folder, file), "utf8");
    rmSync(path.join(folder, file));
    removeEmptyFolders(folder, path.dirname(file));
    return [address, readFrameworkPage(text, address)];
  });
  return new Map(templates);
}

function removeEmptyFolders(root: string, folder: string): void {
  for (let empty = folder; empty !== "."; empty = path.dirname(empty)) {
    if (readdirSync(path.join(root, empty)).length > 0) break;
    rmdirSync(path.join(root, empty));
  }
}

function readFrameworkPage(text: string, address: string): Template {
  const content = /<main id="observablehq-main"[^>]*>\n?([\s\S]*)<\/main>/.exec(text)?.[1];
  const stylesheet = /<link rel="stylesheet"[^>]* href="([^"]+)"/.exec(text)?.[1];
  const script = /<script type="module" src="([^"]+)"/.exec(text)?.[1];
  if (content === undefined || !stylesheet || !script) {
    throw new Error(`${address}: Framework wrote no content, stylesheet or script.`);
  }
  const fromRoot = (href: string) => new URL(href, `http://site${address}`).pathname;
  return { content, stylesheet: fromRoot(stylesheet), script: fromRoot(script) };
}
