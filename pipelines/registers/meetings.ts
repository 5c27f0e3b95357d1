import { z } from "zod";
import { parsePeriod } from "../../src/lib/period.ts";
import { optional } from "../benchmarks/reference.ts";
import { day, oneOf, period, registerRow, slug, text, touchedIds, whole } from "./cells.ts";
import { register } from "./register.ts";

/** One row per document that a register quotes. */
export const documents = register({
  file: "registers/documents.csv",
  table: "document_record",
  kind: "document",
  key: ["document"],
  names: {},
  row: z.object({
    document: slug,
    title: text,
    publisher: text,
    dated: optional(day),
    file_name: optional(text),
  }),
});

/** One row per meeting, and the quarter that it scrutinised. */
export const meetings = register({
  file: "registers/meetings.csv",
  table: "meeting_record",
  key: ["meeting"],
  names: { document: "document" },
  row: registerRow({
    meeting: slug,
    forum: oneOf("pci", "board", "scrutiny"),
    held_on: day,
    title: text,
    quarter: optional(
      z
        .string()
        .refine((label) => parsePeriod(label)?.type === "quarter", "expected a quarter such as 2019-20 Q2"),
    ),
  }),
});

/** One row per forum, year and agency: how many of its meetings the agency came to. */
export const attendance = register({
  file: "registers/attendance.csv",
  table: "attendance_record",
  key: ["forum", "year", "agency_name"],
  names: { document: "document" },
  row: registerRow({
    forum: oneOf("pci", "board", "scrutiny"),
    year: period,
    agency_name: text,
    attended: whole(0, 1000),
    meetings: whole(1, 1000),
  }).refine(({ attended, meetings }) => attended <= meetings, {
    path: ["attended"],
    message: "expected at most as many as meetings",
  }),
});

/** One row per event that figures can show, and whether control charts may begin anew at it. */
export const events = register({
  file: "registers/events.csv",
  table: "event_record",
  key: ["event"],
  names: { metrics: "touched", document: "document" },
  row: registerRow({
    event: slug,
    starts_on: day,
    title: text,
    kind: oneOf("practice", "definition", "recording", "outside"),
    metrics: touchedIds,
    rebase: oneOf("yes", "no").transform((word) => word === "yes"),
    reason: optional(text),
  }).refine(({ rebase, reason }) => !rebase || reason !== null, {
    path: ["reason"],
    message: "expected why limits begin anew at it",
  }),
});
