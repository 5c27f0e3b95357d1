import { quartersOf, type Year, years } from "./calendar.ts";
import { randomFrom, vary } from "./random.ts";
import type { Row } from "./row.ts";
import { share } from "./share.ts";

type Kind = "classroom" | "lead" | "briefing";
interface Course {
  course: string;
  kind: Kind;
  sessions: number;
  attended: number;
}

const course = (name: string, sessions: number, attended: number, kind: Kind = "classroom"): Course => ({
  course: name,
  kind,
  sessions,
  attended,
});

/** The programme of 2019-20 as printed, course by course. */
const programme: Course[] = [
  course("Group 3 Safeguarding Children", 4, 73),
  course("Group 4/5 (full 2 day course)", 3, 37),
  course("Group 4/5 refresher (one day)", 1, 11),
  course("Early Help: Understanding & Using Common Assessment Framework (CAF)", 4, 41),
  course("CAF: developing confidence chairing TAC", 2, 18),
  course("CSE (Child Sexual Exploitation) and Missing", 2, 41),
  course("Domestic Abuse Foundation", 4, 33),
  course("Domestic Abuse Intermediate", 2, 19),
  course("Domestic Violence Advanced", 2, 16),
  course("Ending Harmful Practices", 2, 29),
  course("What Is Sexual Violence?", 1, 6),
  course("Safeguarding Children for Designated Teachers", 3, 46, "lead"),
  course("Safeguarding Children for Designated Teachers – refresher", 2, 35, "lead"),
  course("Teenagers who self-harm", 1, 16),
  course("Parental Mental Ill Health - Working Better Together to SG the Child & Adult", 2, 29),
  course("Parental Substance Misuse", 2, 29),
  course("Private Fostering", 2, 19),
  course("Prevent WRAP", 2, 41),
  course("Professional Curiosity", 1, 10),
  course("Effective Practice: Working with Families living with complex neglect", 3, 49),
  course("Working with complexity and risk", 1, 18),
  course("Chronologies", 3, 46),
  course("Seminar: Allegations Against Professionals", 5, 116, "briefing"),
  course("Briefing: Learning from BSCP Learning Reviews", 2, 102, "briefing"),
  course("Briefing: Serious Case Review Hannah", 3, 96, "briefing"),
];

/** Briefings of earlier years had other subjects. */
const earlierBriefings: Record<string, string> = {
  "Briefing: Learning from BSCP Learning Reviews": "Briefing: Learning from multi-agency audits",
  "Briefing: Serious Case Review Hannah": "Briefing: Working Together to Safeguard Children",
};

/**
 * Totals of each year. Printed: attendance, bookings and no-shows of 2019-20; attendance of 2018-19 (785 without the
 * courses for safeguarding leads, 867 with them) and its rate of attendance; the share of excellent in every year.
 */
const yearTotals: Record<
  Year,
  { attended: Record<Kind, number>; booked: number; noShows: number; rated: number; excellent: number }
> = {
  "2017-18": {
    attended: { classroom: 472, lead: 76, briefing: 231 },
    booked: 652,
    noShows: 55,
    rated: 499,
    excellent: 424,
  },
  "2018-19": {
    attended: { classroom: 517, lead: 82, briefing: 268 },
    booked: 705,
    noShows: 51,
    rated: 551,
    excellent: 446,
  },
  "2019-20": {
    attended: { classroom: 581, lead: 81, briefing: 314 },
    booked: 772,
    noShows: 48,
    rated: 616,
    excellent: 505,
  },
};

const season = [1.05, 0.75, 1.2, 0.95];

/** What the team writes where a briefing has no bookings and no evaluation forms. */
const notApplicable = "n/a";

/** Sessions, attendance and evaluation: one row per quarter and course that was held in it. */
export function trainingCourses(): Row[] {
  const random = randomFrom(1560);
  return years.flatMap((year) => {
    const total = yearTotals[year];
    const held = coursesOf(random, year).flatMap((one) => inQuarters(random, one));
    const bookable = held.map(({ kind }) => kind !== "briefing");
    const attended = held.map((one) => one.attended);
    const among = (count: number, weights: number[], most: number[]) =>
      share(
        count,
        weights.map((weight, i) => (bookable[i] ? weight * vary(random, 0.15) : 0)),
        { most: most.map((limit, i) => (bookable[i] ? limit : 0)) },
      );
    const noShows = among(total.noShows, attended, attended);
    const cancelled = among(
      total.booked - total.noShows - total.attended.classroom - total.attended.lead,
      attended,
      attended,
    );
    const rated = among(total.rated, attended, attended);
    const excellent = among(total.excellent, rated, rated);
    const measures = (i: number): Row => {
      const present = attended[i] as number;
      const absent = noShows[i] as number;
      return {
        booked: bookable[i] ? present + absent + (cancelled[i] as number) : notApplicable,
        attended: present,
        no_shows: bookable[i] ? absent : notApplicable,
        rated: bookable[i] ? (rated[i] as number) : notApplicable,
        rated_excellent: bookable[i] ? (excellent[i] as number) : notApplicable,
      };
    };
    const rows = held.map(({ course, kind, sessions, quarter }, i) => ({
      quarter,
      row: { quarter: quartersOf(year)[quarter]?.label as string, course, kind, sessions, ...measures(i) },
    }));
    return rows.sort((a, b) => a.quarter - b.quarter).map(({ row }) => row);
  });
}

/** The programme with the attendance of the year; 2019-20 as printed, earlier years in proportion. */
function coursesOf(random: () => number, year: Year): Course[] {
  if (year === "2019-20") return programme;
  return (["classroom", "lead", "briefing"] as const).flatMap((kind) => {
    const courses = programme.filter((one) => one.kind === kind);
    const attended = share(
      yearTotals[year].attended[kind],
      courses.map((one) => one.attended * vary(random, 0.12)),
    );
    return courses.map((one, i) => ({
      ...one,
      course: earlierBriefings[one.course] ?? one.course,
      attended: attended[i] as number,
    }));
  });
}

/** The quarters (0 to 3) in which a course was held, with its sessions and attendance there. */
function inQuarters(random: () => number, one: Course): (Course & { quarter: number })[] {
  const sessions = share(
    one.sessions,
    season.map((weight) => weight * vary(random, 0.3)),
  );
  const attended = share(
    one.attended,
    sessions.map((count) => count * vary(random, 0.15)),
    { most: sessions.map((count) => (count === 0 ? 0 : one.attended)) },
  );
  return sessions
    .map((count, quarter) => ({ ...one, quarter, sessions: count, attended: attended[quarter] as number }))
    .filter((held) => held.sessions > 0);
}
