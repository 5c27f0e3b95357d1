import { createHash } from "node:crypto";
import type { Contract } from "../../../pipelines/contracts/contract.ts";
import { contracts } from "../../../pipelines/contracts/index.ts";
import { type Agency, agencies } from "./agencies.ts";
import { type Quarter, quarters } from "./calendar.ts";
import { childProtectionPlans } from "./child-protection-plans.ts";
import { childrenLookedAfter } from "./children-looked-after.ts";
import { childrenMissingEducation } from "./children-missing-education.ts";
import { electiveHomeEducation } from "./elective-home-education.ts";
import type { ExampleFile } from "./example-file.ts";
import { type ListStyle, list, quoted } from "./list.ts";
import { mashContacts } from "./mash-contacts.ts";
import { randomFrom, seedOf } from "./random.ts";
import type { Row } from "./row.ts";
import { beforeCorrection, correction, section47AndIcpc } from "./section-47-and-icpc.ts";
import { trainingAttendance } from "./training-attendance.ts";
import { trainingCourses } from "./training-courses.ts";
import { type Header, workbook } from "./workbook.ts";
import { neverSent, youthOffending } from "./youth-offending.ts";

/** Every row of every dataset, as it is in force at the end. */
export function allRows(): Record<string, Row[]> {
  return {
    "mash-contacts": mashContacts(),
    "section-47-and-icpc": section47AndIcpc(),
    "child-protection-plans": childProtectionPlans(),
    "children-looked-after": childrenLookedAfter(),
    "youth-offending": youthOffending(),
    "elective-home-education": electiveHomeEducation(),
    "children-missing-education": childrenMissingEducation(),
    "training-courses": trainingCourses(),
    "training-attendance": trainingAttendance(),
  };
}

interface Sending {
  agency: Agency;
  contract: Contract;
  as: "workbook" | ListStyle;
  quarter: Quarter;
  /** Stands after the dataset in the file's name. */
  suffix: string;
  extraDays: number;
  signed: boolean;
  reason: string;
  rows: readonly Row[];
}

/** The returns of all agencies and the ledger of their receipt. */
export async function returns(): Promise<ExampleFile[]> {
  const files: ExampleFile[] = [];
  const ledger = ["file,sha256,received_at,prepared_by,signed_by,signed_at,reason"];
  for (const sending of sendings()) {
    const { agency, contract, quarter } = sending;
    const random = randomFrom(seedOf(`${contract.dataset} ${quarter.label}${sending.suffix}`));
    const received = receipt(random, quarter, agency.usualDelay + sending.extraDays);
    const header = headerOf(sending, received);
    const bytes = await bytesOf(sending, header);
    const extension = sending.as === "workbook" ? "xlsx" : "csv";
    const folder = quarter.label.replace(" ", "-");
    const file = `${agency.id}/${folder}/${contract.dataset}${sending.suffix}.${extension}`;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const line = [
      file,
      sha256,
      received,
      header.preparedBy,
      header.signedBy,
      header.signedOn,
      sending.reason,
    ];
    files.push({ path: `returns/${file}`, bytes });
    ledger.push(line.map((cell) => quoted(cell ?? "")).join(","));
  }
  return [...files, { path: "returns/ledger.csv", bytes: Buffer.from(`${ledger.join("\n")}\n`) }];
}

/** What was sent, in order: every dataset every quarter, but for one never sent and one sent twice. */
function sendings(): Sending[] {
  const rows = allRows();
  return quarters.flatMap((quarter) =>
    agencies.flatMap((agency) =>
      agency.sends.flatMap(({ dataset, as, from }) => {
        if (from && quarter.year < from) return [];
        if (dataset === "youth-offending" && quarter.label === neverSent) return [];
        const contract = contracts.find((one) => one.dataset === dataset);
        if (!contract) throw new Error(`There is no contract ${dataset}`);
        const sending: Sending = {
          agency,
          contract,
          as,
          quarter,
          suffix: "",
          extraDays: 0,
          signed: !(agency.id === "education" && quarter.label === "2019-20 Q4"),
          reason: "",
          rows: rows[dataset] as Row[],
        };
        if (dataset !== "section-47-and-icpc" || !quarter.months.includes(correction.month)) return [sending];
        return [
          { ...sending, rows: beforeCorrection(sending.rows) },
          { ...sending, suffix: "-corrected", extraDays: 25, reason: correction.reason },
        ];
      }),
    ),
  );
}

function headerOf({ agency, quarter, signed }: Sending, received: string): Header {
  const receivedDay = received.slice(0, 10);
  return {
    agencyName: agency.name,
    quarter,
    preparedBy: agency.preparedBy,
    signedBy: signed ? agency.signedBy : null,
    signedOn: signed ? daysAfter(receivedDay, -1, "before") : null,
    extractDate: daysAfter(receivedDay, -9, "before"),
  };
}

async function bytesOf({ as, contract, quarter, rows }: Sending, header: Header): Promise<Uint8Array> {
  if (as === "workbook") return workbook(contract, header, rows);
  const ofQuarter = rows.filter((row) => row[contract.key[0]] === quarter.label);
  return list(contract, ofQuarter, as);
}

/** A moment in office hours, about `delay` days after the end of the quarter. */
function receipt(random: () => number, quarter: Quarter, delay: number): string {
  const day = daysAfter(quarter.end, delay - 3 + Math.floor(random() * 7), "after");
  const minutes = Math.floor(9 * 60 + random() * 8 * 60);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
}

/** The day that many days later, moved off weekends in the given direction. */
function daysAfter(day: string, days: number, offWeekend: "before" | "after"): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  while (date.getUTCDay() % 6 === 0) date.setUTCDate(date.getUTCDate() + (offWeekend === "after" ? 1 : -1));
  return date.toISOString().slice(0, 10);
}
