import { dateInWords } from "../../lib/period-words.ts";
import { type Html, html } from "../html.ts";
import type { SiteFacts } from "../publication.ts";

/** The line on every page of a site that shows what was known on a day that has passed; nothing on any other site. */
export function asSeenLine({ asSeen, asSeenBy }: Pick<SiteFacts, "asSeen" | "asSeenBy">): Html | "" {
  if (!asSeen) return "";
  const by = asSeenBy ? ` (${asSeenBy})` : "";
  return html`<div class="banner"><div class="frame"><p><strong>As seen on ${dateInWords(asSeen)}</strong>${by} What came later is not on this site.</p></div></div>`;
}
