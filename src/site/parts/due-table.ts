import { countOf } from "../../lib/numbers.ts";
import { dateInWords, daysBetween } from "../../lib/period-words.ts";
import type { Due } from "../due.ts";
import { type Html, html } from "../html.ts";
import { inventedTag, registerTag } from "./register-tags.ts";
import { table } from "./table.ts";
import { capital } from "./tags.ts";

/** What is due or overdue, as a table: what, who, by when, and how long ago that was or how soon it will be. */
export const dueTable = (caption: string, rows: readonly Due[], dataAsAt: string): Html =>
  table(
    caption,
    [
      {
        header: "What",
        isRowHeader: true,
        cell: ({ title, address, ...row }) => html`<a href="${address}">${title}</a> ${inventedTag(row)}`,
      },
      { header: "Kind", cell: ({ kind }) => capital(kind) },
      { header: "Owner", cell: ({ owner }) => owner ?? "Nobody is named" },
      { header: "Due", cell: ({ on }) => dateInWords(on) },
      {
        header: "State",
        cell: ({ on }) =>
          on < dataAsAt
            ? html`${registerTag("overdue")} <span class="unit">for ${countOf(daysBetween(on, dataAsAt), "days")}</span>`
            : html`${registerTag("due")} <span class="unit">in ${countOf(daysBetween(dataAsAt, on), "days")}</span>`,
      },
    ],
    rows,
  );
