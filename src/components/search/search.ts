import { readFigureCode } from "../../lib/figure-code.js";
import type { FigurePlaces, SearchEntry } from "../../lib/search-entry.js";
import { isFigureCode, type SearchAnswer, searchEntriesFor, searchFigure } from "./answer.js";

/**
 * Answers the search in the page's address (`?q=`) in place of the list of everything. `results` names the index in
 * `data-search` and the places of figures in `data-figures`; without these a code leads to its measure. What was typed
 * is only ever text.
 */
export async function answerSearch(results: HTMLElement): Promise<void> {
  const query = (new URLSearchParams(location.search).get("q") ?? "").slice(0, 300).trim();
  if (!query) return;
  const field = document.querySelector<HTMLInputElement>("#search-field");
  if (field) field.value = query;
  const words = document.createElement("p");
  words.setAttribute("role", "status");
  results.before(words);
  try {
    const entries = await read<SearchEntry[]>(results.dataset.search ?? "");
    const { figures } = results.dataset;
    const isCode = figures !== undefined && isFigureCode(query);
    const answer = isCode
      ? searchFigure(query, entries, await read<FigurePlaces>(figures))
      : searchEntriesFor(readFigureCode(query)?.metric ?? query, entries);
    words.textContent = said(query, answer, isCode);
    if (answer.suggestion) words.after(suggested(answer.suggestion));
    if (answer.found.length > 0) results.replaceChildren(listed(answer.found));
  } catch (error) {
    words.textContent = "The search could not be answered. Everything from A to Z:";
    throw error;
  }
}

async function read<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

function said(query: string, { found }: SearchAnswer, isCode: boolean): string {
  const isFigure = found[0]?.kind === "Figure";
  if (isCode && !isFigure) {
    return found.length > 0
      ? `No figure has the code “${query}”. Its measure:`
      : `No figure has the code “${query}”.`;
  }
  if (isFigure) return `The figure “${query}” is found.`;
  return found.length > 0
    ? `${found.length} found for “${query}”.`
    : `Nothing found for “${query}”. Everything from A to Z:`;
}

function suggested(suggestion: string): HTMLElement {
  const paragraph = document.createElement("p");
  const link = document.createElement("a");
  link.href = `?q=${encodeURIComponent(suggestion)}`;
  link.textContent = suggestion;
  paragraph.append("Did you mean ", link, "?");
  return paragraph;
}

function listed(found: readonly SearchEntry[]): HTMLElement {
  const list = document.createElement("ul");
  list.className = "entries found";
  for (const { title, address, kind } of found) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `..${address}`;
    link.textContent = title;
    const note = document.createElement("span");
    note.className = "note";
    note.textContent = ` ${kind}`;
    item.append(link, note);
    list.append(item);
  }
  return list;
}
