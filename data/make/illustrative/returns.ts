import { createHash } from "node:crypto";
import type { Contract } from "../../../pipelines/contracts/contract.ts";
import { contracts } from "../../../pipelines/contracts/index.ts";
import { adoptionAndPermanence } from "./adoption-and-permanence.ts";
import { type Agency, agencies } from "./agencies.ts";
import { allegations } from "./allegations.ts";
import { assessmentFactors } from "./assessment-factors.ts";
import { boardAttendance } from "./board-attendance.ts";
import { type Quarter, quarters } from "./calendar.ts";
import { careLeavers } from "./care-leavers.ts";
import { childDeaths } from "./child-deaths.ts";
import { childMentalHealth } from "./child-mental-health.ts";
import { childProtectionConferences } from "./child-protection-conferences.ts";
import { childProtectionPlans } from "./child-protection-plans.ts";
import { childProtectionReviews } from "./child-protection-reviews.ts";
import { childrenInNeed } from "./children-in-need.ts";
import { childrenLookedAfter } from "./children-looked-after.ts";
import { childrenMissingEducation } from "./children-missing-education.ts";
import { conferenceParticipation } from "./conference-participation.ts";
import { disabledChildren } from "./disabled-children.ts";
import { domesticAbusePolice } from "./domestic-abuse-police.ts";
import { domesticAbuseServices } from "./domestic-abuse-services.ts";
import { eLearning } from "./e-learning.ts";
import { eLearningBySector } from "./e-learning-by-sector.ts";
import { earlyHelpAssessments } from "./early-help-assessments.ts";
import { educationHealthCarePlans } from "./education-health-care-plans.ts";
import { electiveHomeEducation } from "./elective-home-education.ts";
import type { ExampleFile } from "./example-file.ts";
import { exploitation } from "./exploitation.ts";
import { familySupport } from "./family-support.ts";
import { fostering } from "./fostering.ts";
import { homeEducationFamilies } from "./home-education-families.ts";
import { informationAndAdvice } from "./information-and-advice.ts";
import { type ListStyle, list, quoted } from "./list.ts";
import { lookedAfterHealth } from "./looked-after-health.ts";
import { lookedAfterLegalStatus } from "./looked-after-legal-status.ts";
import { lookedAfterStability } from "./looked-after-stability.ts";
import { mappa } from "./mappa.ts";
import { mashContacts } from "./mash-contacts.ts";
import { missingChildren } from "./missing-children.ts";
import { partnershipFinance } from "./partnership-finance.ts";
import { privateFostering } from "./private-fostering.ts";
import { privateFosteringArrangements } from "./private-fostering-arrangements.ts";
import { randomFrom, seedOf } from "./random.ts";
import { referralsAndAssessments } from "./referrals-and-assessments.ts";
import type { Row } from "./row.ts";
import { schoolRoll } from "./school-roll.ts";
import { beforeCorrection, correction, section47AndIcpc } from "./section-47-and-icpc.ts";
import { singleAgencyTraining } from "./single-agency-training.ts";
import { socialWorkWorkforce } from "./social-work-workforce.ts";
import { substanceMisuse } from "./substance-misuse.ts";
import { trainingAttendance } from "./training-attendance.ts";
import { trainingCourses } from "./training-courses.ts";
import { trainingEvaluation } from "./training-evaluation.ts";
import { type Header, workbook } from "./workbook.ts";
import { youngCarers } from "./young-carers.ts";
import { neverSent, youthOffending } from "./youth-offending.ts";

/** Every row of every dataset, as it is in force at the end. */
export function allRows(): Record<string, Row[]> {
  return {
    "mash-contacts": mashContacts(),
    "early-help-assessments": earlyHelpAssessments(),
    "family-support": familySupport(),
    "young-carers": youngCarers(),
    "referrals-and-assessments": referralsAndAssessments(),
    "assessment-factors": assessmentFactors(),
    "children-in-need": childrenInNeed(),
    "section-47-and-icpc": section47AndIcpc(),
    "child-protection-conferences": childProtectionConferences(),
    "conference-participation": conferenceParticipation(),
    "child-protection-plans": childProtectionPlans(),
    "child-protection-reviews": childProtectionReviews(),
    "children-looked-after": childrenLookedAfter(),
    "looked-after-legal-status": lookedAfterLegalStatus(),
    "looked-after-stability": lookedAfterStability(),
    "looked-after-health": lookedAfterHealth(),
    "care-leavers": careLeavers(),
    "adoption-and-permanence": adoptionAndPermanence(),
    fostering: fostering(),
    "private-fostering": privateFostering(),
    "private-fostering-arrangements": privateFosteringArrangements(),
    "disabled-children": disabledChildren(),
    "social-work-workforce": socialWorkWorkforce(),
    "youth-offending": youthOffending(),
    "missing-children": missingChildren(),
    exploitation: exploitation(),
    mappa: mappa(),
    "domestic-abuse-police": domesticAbusePolice(),
    "domestic-abuse-services": domesticAbuseServices(),
    "child-deaths": childDeaths(),
    allegations: allegations(),
    "child-mental-health": childMentalHealth(),
    "substance-misuse": substanceMisuse(),
    "education-health-care-plans": educationHealthCarePlans(),
    "information-and-advice": informationAndAdvice(),
    "elective-home-education": electiveHomeEducation(),
    "home-education-families": homeEducationFamilies(),
    "children-missing-education": childrenMissingEducation(),
    "school-roll": schoolRoll(),
    "training-courses": trainingCourses(),
    "training-attendance": trainingAttendance(),
    "training-evaluation": trainingEvaluation(),
    "e-learning": eLearning(),
    "e-learning-by-sector": eLearningBySector(),
    "single-agency-training": singleAgencyTraining(),
    "board-attendance": boardAttendance(),
    "partnership-finance": partnershipFinance(),
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
