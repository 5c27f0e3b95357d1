import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { nearest } from "../../src/lib/nearest.ts";
import { parsePeriod } from "../../src/lib/period.ts";
import { createSchema } from "../contracts/schema.ts";
import type { Progress } from "../progress.ts";
import { publish } from "../publication/publish.ts";
import { momentOf, warehouseFile } from "../warehouse/replace.ts";
import { Warehouse } from "../warehouse/warehouse.ts";
import { type Folders, WrongWords } from "./folders.ts";
import { fill } from "./load.ts";

/** Where what was seen on a day (ISO) is kept: its publication and the manifest of its site. */
export const seenFolder = (state: string, day: string): string => path.join(state, "meetings", day);

/**
 * The day (ISO) that `--as-seen` names: a date, or the id of a meeting of the register. The warehouse must be loaded.
 * Throws {@link WrongWords} when it is neither.
 */
export async function dayNamed(state: string, words: string): Promise<string> {
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) {
    if (parsePeriod(words)?.type === "date") return words;
    throw new WrongWords(`--as-seen ${words} is no day of the calendar. Write a date like 2019-11-12.`);
  }
  const warehouse = await Warehouse.open(warehouseFile(state), "read");
  try {
    const meetings = await warehouse.rows<{ meeting: string; held_on: string }>(
      "select meeting, held_on from meeting order by held_on, meeting",
    );
    const named = meetings.find(({ meeting }) => meeting === words.trim().toLowerCase());
    if (named) return named.held_on;
    throw new WrongWords(unknownMeeting(words, meetings));
  } finally {
    warehouse.close();
  }
}

function unknownMeeting(words: string, meetings: { meeting: string }[]): string {
  const ids = meetings.map(({ meeting }) => meeting);
  const guess = nearest(words.toLowerCase(), ids);
  const known = guess
    ? ` Do you mean ${guess}?`
    : ids.length > 0
      ? ` The register has: ${ids.join(", ")}.`
      : " There is no meeting in registers/meetings.csv.";
  return `--as-seen ${words} is neither a date like 2019-11-12 nor a meeting.${known}`;
}

/**
 * Writes the publication of what was known at the end of a day, from the data folder alone: returns that had come by then,
 * and registers, estimates and national files as they were. A return without a row in the ledger is left out, since
 * nobody has written when it came. The same folder gives the same bytes, whatever came later. Returns its folder.
 */
export async function publishAsSeen(folders: Folders, day: string, progress: Progress): Promise<string> {
  const folder = seenFolder(folders.state, day);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `warehouse-${process.pid}.duckdb`);
  const warehouse = await Warehouse.open(file, "write");
  try {
    // several threads add up fractions in the order in which they happen to end
    await warehouse.run("set threads = 1");
    await warehouse.run(`set variable as_seen = timestamp '${momentOf(day)}'`);
    await createSchema(warehouse);
    await fill(warehouse, folders.data, progress);
    return await publish(warehouse, folder);
  } finally {
    warehouse.close();
    for (const leftover of [file, `${file}.wal`]) rmSync(leftover, { force: true });
  }
}
