import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseHTML } from "linkedom";
import type { Html } from "../../src/site/html.ts";
import { type Publication, readPublication } from "../../src/site/publication.ts";
import type { Slots } from "../../src/site/slots.ts";
import { writeFixturePublication } from "./fixture-publication.ts";

/** The fixture's publication, read as the site reads it. */
export function fixturePublication(): Publication {
  const folder = mkdtempSync(path.join(tmpdir(), "publication-"));
  writeFixturePublication(folder);
  const publication = readPublication(folder);
  rmSync(folder, { recursive: true });
  return publication;
}

/** What a slot of a page holds, as a document. */
export const documentOf = (slots: Slots, name: string): Document =>
  parseHTML(`<main>${(slots[name] as () => Html | string)()}</main>`).document;

/** The text of an element, its spaces made single. */
export const textOf = (element: Element | Document | null | undefined): string =>
  (element && "querySelector" in element
    ? ((element.querySelector("main") ?? element) as Element).textContent
    : ""
  ).replace(/\s+/g, " ");
