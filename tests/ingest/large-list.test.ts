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
  // as in a load: the order of the rows must not hang on there being one thread
  await returns.warehouse.run("reset threads");
  returns.put(file, text);
  const { read } = await returns.load();
  return {
    counts: [read[0]?.rowsRead, read[0]?.rowsAccepted],
    issues: await returns.rows("select rule, line, found from issue order by line"),
    rows: await returns.rows("select * from accepted.training_courses order by line, rowid limit 20"),
    courses: (await returns.rows("select course from accepted.training_courses order by rowid")).map(
      ({ course }) => course,
    ),
  };
}

describe("a large list", () => {
  it("gives the same rows and faults whether it is read straight from disk or line by line", async () => {
    const lines = largeList();
    const straight = await loaded(`${lines.join("\n")}\n`);
    // A blank line at the end sends the file the careful way.
    const careful = await loaded(`${lines.join("\n")}\n\n`);
    expect(straight.rows).toEqual(careful.rows);
    expect({ ...straight, courses: null }).toEqual({ ...careful, courses: null });
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

  it("without anything unusual goes straight into its table, row after row as in the file", async () => {
    const lines = Array.from(
      { length: 70_000 },
      (_, i) => `2019-20 Q${(i % 2) + 1},Course number ${i} about safeguarding,classroom,1,20,18,2,10,9`,
    );
    const straight = await loaded(`${[header, ...lines].join("\n")}\n`);
    expect(straight.counts).toEqual([70_000, 70_000]);
    expect(straight.issues).toEqual([]);
    expect(straight.courses).toEqual(lines.map((line) => line.split(",")[1]));
    expect(straight.rows[0]).toMatchObject({
      line: null,
      booked: 20,
      booked_code: null,
      in_quarter: "2019-20 Q1",
    });
  });

  it("of another quarter, or with one row twice, is told apart however tidy it is", async () => {
    const lines = Array.from(
      { length: 70_000 },
      (_, i) => `2019-20 Q1,Course number ${i} about safeguarding,classroom,1,20,18,2,10,9`,
    );
    const early = await loaded(`${[header, ...lines].join("\n")}\n`);
    expect(early.issues).toMatchObject([{ rule: "wrong-quarter" }]);
    expect(early.rows).toEqual([]);
    const now = lines.map((line) => line.replace("Q1", "Q2"));
    now[9] = now[8] as string;
    const twice = await loaded(`${[header, ...now].join("\n")}\n`);
    expect(twice.counts).toEqual([70_000, 69_998]);
    expect(twice.issues.map(({ line }) => line)).toEqual([10, 11]);
  });
});
