import { type Word, wordsOf } from "./abbreviations.ts";

/** A piece of text that a reader sees, the element that it stands in, and its words. */
export interface VisibleText {
  text: Text;
  element: Element;
  words: Word[];
}

/** What a reader does not see, and code, which is written as it must be. */
const unread = new Set(["SCRIPT", "STYLE", "TEMPLATE", "CODE", "PRE"]);

/** The visible text of an element, in the order in which it is read. */
export function textsOf(element: Element): VisibleText[] {
  if (unread.has(element.tagName.toUpperCase())) return [];
  return [...element.childNodes].flatMap((child) => {
    if (child.nodeType === 1) return textsOf(child as Element);
    if (child.nodeType !== 3) return [];
    const text = child as Text;
    return [{ text, element, words: wordsOf(text.data) }];
  });
}
