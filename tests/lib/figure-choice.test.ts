import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { choiceQuery, firstChoice, type Offer, readChoice } from "../../src/lib/figure-choice.ts";

const offer: Offer = {
  edition: "partnership",
  measures: ["timely", "plans", "visits"].map((id) => ({
    id,
    title: id,
    theme: "Protection",
    shape: "percentage",
    unit: "per cent",
  })),
  areas: ["E09000006", "own", "E92000001", "E06000001"].map((id) => ({
    id,
    code: id,
    name: id,
    kind: "authority",
  })),
  groups: [{ name: "Usual", areas: ["E09000006", "E92000001"] }],
  periods: ["2016-03-31", "2018-03-31", "2020-03-31"].map((end) => ({ id: end, words: end, end })),
};
const read = (query: string) => readChoice(new URLSearchParams(query), offer);

test("an address that says nothing gives the first measure, the first group of areas and every year", () => {
  expect(read("utm_source=mail")).toEqual({ choice: firstChoice(offer), ignored: [] });
  expect(firstChoice(offer)).toEqual({
    measures: ["timely"],
    areas: ["E09000006", "E92000001"],
    from: 2016,
    to: 2020,
  });
});

test("a choice is read in the order of the lists, each thing once", () => {
  const { choice, ignored } = read("measure=plans&measure=timely&measure=plans&area=own&from=2018");
  expect(choice).toEqual({ measures: ["timely", "plans"], areas: ["own"], from: 2018, to: 2020 });
  expect(ignored).toEqual([]);
});

test("a link to a measure alone shows it for the first group of areas", () => {
  expect(read("measure=visits").choice).toEqual({ ...firstChoice(offer), measures: ["visits"] });
});

test("nothing chosen is a choice too, and stays one", () => {
  const none = { measures: [], areas: [], from: 2016, to: 2020 };
  expect(read(choiceQuery(none, offer)).choice).toEqual(none);
});

describe("what the site does not hold", () => {
  test("is left out and told, and the rest stands", () => {
    const { choice, ignored } = read(
      "measure=plans&measure=<script>alert(1)</script>&area=E06000001&area=' or 1=1&from=2017&to=1e3",
    );
    expect(choice).toEqual({ measures: ["plans"], areas: ["E06000001"], from: 2016, to: 2020 });
    expect(ignored).toEqual([
      "There is no measure “<script>alert(1)</script>”.",
      "There is no area “' or 1=1”.",
      "There are no figures of the year “2017”.",
      "There are no figures of the year “1e3”.",
    ]);
  });

  test("is told in few words, however long it is", () => {
    expect(read(`measure=${"x".repeat(100_000)}`).ignored[0]?.length).toBeLessThan(70);
  });

  test("names of things that every object has are no measures", () => {
    expect(read("measure=__proto__&measure=constructor&area=toString").choice).toMatchObject({
      measures: [],
      areas: [],
    });
  });

  test("years the wrong way round give every year", () => {
    const { choice, ignored } = read("from=2020&to=2016");
    expect(choice).toMatchObject({ from: 2016, to: 2020 });
    expect(ignored).toEqual(["The first year, 2020, is after the last, 2016."]);
  });
});

test("every choice comes back from its address as it was", () => {
  const some = (ids: string[]) => fc.subarray(ids);
  const years = fc.subarray([2016, 2018, 2020], { minLength: 1 });
  fc.assert(
    fc.property(
      some(offer.measures.map(({ id }) => id)),
      some(offer.areas.map(({ id }) => id)),
      years,
      (measures, areas, chosen) => {
        const choice = { measures, areas, from: chosen[0] as number, to: chosen.at(-1) as number };
        expect(read(choiceQuery(choice, offer))).toEqual({ choice, ignored: [] });
      },
    ),
  );
});
