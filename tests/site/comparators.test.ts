import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { comparatorTable } from "../../src/site/pages/metric-comparators.ts";
import { places } from "../../src/site/pages/metric-places.ts";
import { type Comparison, type Publication, readPublication } from "../../src/site/publication.ts";
import { placeAmongAll } from "../../src/site/sentences/place-among-all.ts";
import { seriesOf } from "../../src/site/series.ts";
import { writeFixturePublication } from "./fixture-publication.ts";

let publication: Publication;
beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), "los-comparators-"));
  writeFixturePublication(folder);
  publication = readPublication(folder);
});

const timely = () => publication.metric("icpc-within-15-days");
const wordsOf = (html: unknown): string =>
  String(html)
    .replaceAll(/<svg.*?<\/svg>/gs, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

function englandWith(change: Partial<Comparison>): Comparison {
  const row = publication
    .comparisons("icpc-within-15-days")
    .find(({ comparator, period }) => comparator === "england" && period === "2019-20");
  if (!row) throw new Error("the fixture has no such comparison");
  return { ...row, ...change };
}

const tableOf = (...rows: Comparison[]) => comparatorTable("Caption", timely(), rows, "London");

describe("the comparison with other places", () => {
  test("holds the rank with the places that chance leaves open, and the quartile with its reach", () => {
    const text = wordsOf(places(publication, seriesOf(publication, timely())));
    expect(text).toContain("Rank 61 of 147 with a figure (151 authorities; 1 is the best).");
    expect(text).toContain("Chance leaves places 20 to 110 open. 1 other shares the place.");
    expect(text).toContain("Quartile B, of A (best) to D; its 95% interval reaches from A to C.");
    expect(text).toMatch(/9 more \w+ would reach the next quartile\./);
  });

  test("says how many of ten have a figure, who has none, and the change of those with both years", () => {
    const text = wordsOf(places(publication, seriesOf(publication, timely())));
    expect(text).toContain("9 of 10");
    expect(text).toContain("No figure for Neighbour G");
    expect(text).toContain("+1.5 −0.4 of the 8 with both years");
    expect(text).toContain("24 more");
  });

  test("opens the other set of neighbours with one choice, without a script", () => {
    const page = String(places(publication, seriesOf(publication, timely())));
    const [shown = "", other = ""] = page.split("<details");
    expect(wordsOf(shown)).toContain("The 10 similar areas of the set illustrative, closest first");
    expect(wordsOf(shown)).not.toContain("illustrative-2014");
    expect(wordsOf(other)).toContain(
      "Compare with the neighbour set illustrative-2014, in use from 1 April 2014",
    );
    expect(wordsOf(other)).toContain("79.1%");
    expect(wordsOf(other)).toContain("The 5 similar areas of the set illustrative-2014");
  });
});

describe("a comparator's row", () => {
  test("that cannot be right is struck through, with the reason and without a verdict", () => {
    const row = englandWith({
      comparator_value: 1258,
      verdict: "not received",
      implausible: "1,258 is above every authority.",
    });
    expect(String(tableOf(row))).toContain("<s>1,258.0%</s>");
    expect(wordsOf(tableOf(row))).toContain("struck out");
    expect(wordsOf(tableOf(row))).toContain("1,258 is above every authority.");
    expect(wordsOf(tableOf(row))).not.toContain("Not received");
  });

  test("asks for nobody where the value is on the better side", () => {
    expect(wordsOf(tableOf(englandWith({ to_level: 12 })))).toContain("12 more");
    expect(wordsOf(tableOf(englandWith({ to_level: -12 })))).not.toContain("fewer");
  });
});

test("a rank without counts says that its interval is not known, and gives no quartile", () => {
  const [place] = publication.places("icpc-within-15-days");
  if (!place) throw new Error("the fixture has no place");
  const bare = {
    ...place,
    rank_lower: null,
    rank_upper: null,
    band: null,
    band_best: null,
    band_worst: null,
  };
  const text = placeAmongAll(timely(), bare);
  expect(text).toContain("nobody can say how far chance moves that rank");
  expect(text).not.toContain("Quartile");
  expect(placeAmongAll({ ...timely(), polarity: "none" }, place)).toContain("1 is the highest");
});
