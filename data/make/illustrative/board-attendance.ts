import { quartersOf } from "./calendar.ts";
import { randomFrom } from "./random.ts";
import type { Row } from "./row.ts";
import { share } from "./share.ts";

/** Meetings attended of the four in 2018-19 and the four in 2019-20. Those of 2019-20 are printed, as percentages. */
const attended: Record<string, readonly [number, number]> = {
  "independent-chair": [4, 4],
  "childrens-social-care": [4, 3],
  education: [3, 3],
  "youth-offending-service": [3, 2],
  "public-health": [3, 4],
  "learning-and-development": [2, 2],
  "national-probation-service": [3, 2],
  "community-rehabilitation-company": [3, 4],
  "lay-members": [4, 4],
  cafcass: [2, 1],
  "secondary-schools": [3, 4],
  "primary-schools": [2, 1],
  "clinical-commissioning-group": [4, 4],
  kings: [3, 4],
  police: [3, 4],
  "bromley-healthcare": [4, 4],
  oxleas: [4, 4],
  "voluntary-sector-forum": [3, 2],
  "change-grow-live": [2, 2],
};

/** The board meets once a quarter. */
const meetings = 1;

/** Attendance at the board: one row per quarter and member. */
export function boardAttendance(): Row[] {
  const random = randomFrom(240);
  return ["2018-19", "2019-20"].flatMap((year, y) => {
    const quarters = quartersOf(year);
    const byMember = Object.entries(attended).map(([member, counts]) => ({
      member,
      came: share(
        counts[y] as number,
        quarters.map(() => random()),
        { most: quarters.map(() => meetings) },
      ),
    }));
    return quarters.flatMap(({ label }, q) =>
      byMember.map(({ member, came }) => ({ quarter: label, member, meetings, attended: came[q] as number })),
    );
  });
}
