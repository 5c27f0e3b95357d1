import type MarkdownIt from "markdown-it";
import type { Html } from "./html.ts";

/** What a page's placeholders stand for. Plain text goes into a line of Markdown, HTML stands on a line of its own. */
export type Slots = Record<string, () => Html | string>;

/** Where Framework is in its work: the page's path (`/metrics/mash-contacts/index`) and its parameters. */
export interface PageEnvironment {
  path: string;
  params?: Record<string, string>;
}

/**
 * Teaches Markdown the placeholders of our pages. `{{title}}` within a line becomes text at once, so that headings and
 * the page's title are true; it is a token of its own, never read as Markdown, HTML or Framework's `${…}`, whatever the
 * data holds. `{{chart}}` alone on a line leaves a mark that {@link fillBlocks} replaces when the page is finished:
 * Framework would parse that HTML several times over, which takes longer than all the rest of a build.
 */
export function withSlots(slotsOf: (page: PageEnvironment) => Slots): (md: MarkdownIt) => MarkdownIt {
  return (md) => {
    md.block.ruler.before("paragraph", "slot", blockSlot, { alt: ["paragraph"] });
    md.inline.ruler.push("slot", (state, silent) => {
      const name = /^\{\{([a-z-]+)\}\}/.exec(state.src.slice(state.pos, state.posMax))?.[1];
      if (!name) return false;
      if (!silent) state.push("text", "", 0).content = String(fill(slotsOf(state.env), name, state.env.path));
      state.pos += name.length + 4;
      return true;
    });
    md.renderer.rules.slot = (tokens, index) => `<div data-slot="${tokens[index]?.info}"></div>\n`;
    return md;
  };
}

/** Puts the blocks of a page where {@link withSlots} left their marks. */
export const fillBlocks = (content: string, slots: Slots, address: string): string =>
  content.replace(/<div data-slot="([a-z-]+)"><\/div>/g, (_, name: string) =>
    String(fill(slots, name, address)),
  );

function fill(slots: Slots, name: string, page: string): Html | string {
  const slot = slots[name];
  if (!slot) throw new Error(`${page}: there is nothing to put in {{${name}}}`);
  return slot();
}

/** A placeholder alone on its line. */
const blockSlot: Parameters<MarkdownIt["block"]["ruler"]["before"]>[2] = (state, line, _end, silent) => {
  const text = state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const name = /^\{\{([a-z-]+)\}\}\s*$/.exec(text)?.[1];
  if (!name) return false;
  if (!silent) {
    state.push("slot", "", 0).info = name;
    state.line = line + 1;
  }
  return true;
};
