import type MarkdownIt from "markdown-it";
import { type Html, html } from "./html.ts";

/** What a page's placeholders stand for. */
export type Slots = Record<string, () => Html | string>;

/**
 * Teaches Markdown the placeholders of our templates: `{{title}}` within a line, `{{chart}}` alone on one. Each becomes a mark
 * that {@link fillSlots} replaces, so that Framework never sees what the data holds: it would read it as HTML several
 * times over, and a template can be rendered once for all its pages.
 */
export function withMarks(md: MarkdownIt): MarkdownIt {
  md.block.ruler.before("paragraph", "slot-block", slotBlock, { alt: ["paragraph"] });
  md.inline.ruler.push("slot", (state, silent) => {
    const name = /^\{\{([a-z-]+)\}\}/.exec(state.src.slice(state.pos, state.posMax))?.[1];
    if (!name) return false;
    if (!silent) state.push("slot", "", 0).info = name;
    state.pos += name.length + 4;
    return true;
  });
  md.renderer.rules.slot = (tokens, index) => `<span data-slot="${tokens[index]?.info}"></span>`;
  md.renderer.rules["slot-block"] = (tokens, index) => `<div data-slot="${tokens[index]?.info}"></div>\n`;
  return md;
}

/** Fills a page: what a slot holds takes the place of its mark, and is not read again. Text is escaped. */
export const fillSlots = (content: string, slots: Slots, address: string): string =>
  content.replace(/<(div|span) data-slot="([a-z-]+)"><\/\1>/g, (_mark, _tag, name: string) => {
    const slot = slots[name];
    if (!slot) throw new Error(`${address}: there is nothing to put in {{${name}}}`);
    return html`${slot()}`.text;
  });

/** A placeholder alone on its line. */
const slotBlock: Parameters<MarkdownIt["block"]["ruler"]["before"]>[2] = (state, line, _end, silent) => {
  const text = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const name = /^\{\{([a-z-]+)\}\}\s*$/.exec(text)?.[1];
  if (!name) return false;
  if (!silent) {
    state.push("slot-block", "", 0).info = name;
    state.line = line + 1;
  }
  return true;
};
