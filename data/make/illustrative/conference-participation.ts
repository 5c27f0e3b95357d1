import { childProtectionConferences } from "./child-protection-conferences.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";

/**
 * Shares, invented: of all conferences that concern the agency; of these attended, and with a report due; of the
 * reports that came on time.
 */
const habits: Record<string, readonly [concerned: number, attended: number, due: number, onTime: number]> = {
  "social-care": [1, 1, 1, 0.83],
  schools: [0.71, 0.88, 0.97, 0.76],
  "health-visiting-and-school-nursing": [0.88, 0.84, 0.97, 0.8],
  "general-practice": [0.96, 0.05, 0.99, 0.43],
  "hospitals-and-midwifery": [0.17, 0.34, 0.83, 0.55],
  "mental-health": [0.33, 0.5, 0.85, 0.6],
  police: [0.79, 0.24, 0.98, 0.91],
  "early-help": [0.28, 0.83, 0.92, 0.86],
  "substance-misuse": [0.15, 0.57, 0.87, 0.68],
  probation: [0.12, 0.41, 0.85, 0.58],
};

/** Attendance at conferences and reports to them: one row per quarter and agency. */
export function conferenceParticipation(): Row[] {
  const random = randomFrom(454);
  const held = new Map<string, number>();
  for (const row of childProtectionConferences()) {
    const quarter = String(row.quarter);
    held.set(quarter, (held.get(quarter) ?? 0) + Number(row.held));
  }
  const of = (count: number, part: number) =>
    part === 1 ? count : Math.min(count, Math.round(count * part * vary(random, 0.05)));
  return [...held].flatMap(([quarter, all]) =>
    Object.entries(habits).map(([agency, [concerned, attended, due, onTime]]) => {
      const conferences = of(all, concerned);
      const reportsDue = of(conferences, due);
      return {
        quarter,
        invited_agency: agency,
        conferences,
        attended: of(conferences, attended),
        reports_due: reportsDue,
        reports_on_time: of(reportsDue, onTime),
      };
    }),
  );
}
