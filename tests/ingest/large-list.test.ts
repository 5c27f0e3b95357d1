import { describe, expect, it } from "vitest";
import { ReturnsFolder } from "./returns-folder.ts";

const file = "council/2019-20-Q2/training-courses.csv";
const header = "quarter,course,kind,sessions,booked,attended,no_shows,rated,rated_excellent";

/** A list of more than 4 MB, which takes the short way; line 3 is odd but right, line 5 is wrong, lines 7 and 8 are one row twice. */
function largeList(): string[] {
  const lines = Array.from(
    { length: 70_000 },
    (_, i) => `2019-20 Q2,Course number ${i} about safeguarding,briefing,1,20,18,2,10,9`,
  );
  lines[1] = 'Q2 2019/20,"Neglect, part 2",Classroom course,1,<5,n/a,0,12 (est.),9';
  lines[3] = "2019-20 Q2,Neglect,classroom,1,20,many,2,10,9";
  lines[6] = lines[5] as string;
  return [header, ...lines];
}

async function loaded(text: string) {
  const returns = await ReturnsFolder.create();
  returns.put(file, text);
  const { read } = await returns.load();
  return {
    counts: [read[0]?.rowsRead, read[0]?.rowsAccepted],
    issues: await returns.rows("select rule, line, found from issue order by line"),
    rows: await returns.rows("select * from accepted.training_courses order by line limit 20"),
  };
}

describe("a large list", () => {
  it("gives the same rows and faults whether it is read straight from disk or line by line", async () => {
    const lines = largeList();
    const straight = await loaded(`${lines.join("\n")}\n`);
    // A blank line at the end sends the file the careful way.
    const careful = await loaded(`${lines.join("\n")}\n\n`);
    expect(straight).toEqual(careful);
    expect(straight.counts).toEqual([70_000, 69_997]);
    expect(straight.issues).toEqual([
      { rule: "not-a-number", line: 5, found: "many" },
      { rule: "duplicate-row", line: 7, found: "line 7, line 8" },
      { rule: "duplicate-row", line: 8, found: "line 7, line 8" },
    ]);
    expect(straight.rows[1]).toMatchObject({
      line: 3,
      course: "Neglect, part 2",
      booked: null,
      booked_code: "c",
      attended_code: "z",
      rated: 12,
      rated_code: "e",
    });
  });

  it("keeps the text of figures that are more than bare digits, and reads it with care", async () => {
    const lines = largeList().slice(0, 1).concat(largeList().slice(8));
    const sent = ["1e2", "0x10", "12.5", "1_0", "-0", "201", "012", "+5"];
    sent.forEach((figure, i) => {
      lines[i + 1] = `2019-20 Q2,Course ${i},briefing,${figure},20,18,2,10,9`;
    });
    const { counts, issues, rows } = await loaded(`${lines.join("\n")}\n`);
    expect(counts).toEqual([lines.length - 1, lines.length - 1 - 6]);
    expect(issues).toEqual([
      { rule: "not-a-number", line: 2, found: "1e2" },
      { rule: "not-a-number", line: 3, found: "0x10" },
      { rule: "not-whole", line: 4, found: "12.5" },
      { rule: "not-a-number", line: 5, found: "1_0" },
      { rule: "negative", line: 6, found: "-0" },
      { rule: "above-maximum", line: 7, found: "201" },
    ]);
    expect(rows.slice(0, 2)).toMatchObject([
      { line: 8, sessions: 12, booked: 20 },
      { line: 9, sessions: 5, booked: 20 },
    ]);
  });
});
