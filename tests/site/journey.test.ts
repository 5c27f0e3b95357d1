import { expect, test } from "vitest";
import { journeyPage } from "../../src/site/pages/journey.ts";
import type { JourneyMeasure } from "../../src/site/publication-rows.ts";
import { conversion } from "../../src/site/sentences/conversion.ts";
import { journey } from "./fixture/journey.ts";
import { documentOf, fixturePublication, textOf } from "./fixture-reader.ts";

const publication = fixturePublication();
const page = journeyPage(publication);
const steps = [...documentOf(page, "steps").querySelectorAll(".journey > li")].map(textOf);
const plans = journey.find(({ position, span }) => position === 4 && span === "year") as JourneyMeasure;

test("each step names what it counts, for the year and for the quarter", () => {
  expect(steps).toHaveLength(4);
  expect(steps[0]).toContain("April 2019 to March 2020: 8,702 contacts");
  expect(steps[0]).toContain("January to March 2020 (quarter 4): 2,205 contacts");
  expect(steps[2]).toContain("78.9% (352 of 446 children)");
});

test("a step that nobody counts is not available, and the step after it is set against nothing", () => {
  expect(steps[1]).toContain("Not available. No agency sends a return that counts this step.");
  expect(steps[2]).toContain("The step before has no count for this period");
  expect(steps.join(" ")).not.toContain("NaN");
});

test("missing and suppressed counts say why", () => {
  expect(steps[2]).toContain("no figure (not available)");
  expect(steps[3]).toContain("no count (suppressed to protect people)");
});

test("up to 100 for every 100 is a plain ratio; more is said in words to be no share", () => {
  const half = { ...plans, numerator: 97, before: 193, per_100: 50.2590673575 };
  expect(conversion(half, "children", "enquiries")).toBe(
    "50.3 children for every 100 enquiries (97 children to 193 enquiries).",
  );
  expect(conversion({ ...half, per_100: 100 }, "children", "enquiries")).not.toContain("not a share");
  expect(conversion(plans, "children", "conferences")).toMatch(
    /^More than at the step before: 104\.0 children for every 100 conferences .* This is not a share of the conferences/,
  );
  expect(conversion({ ...plans, position: 1 }, "children", undefined)).toBe("");
});

test("the drawing holds the counts with their units and no ratio", () => {
  const figure = documentOf(page, "chart").querySelector("figure");
  expect(textOf(figure?.querySelector("figcaption"))).toContain("8,702 contacts");
  const wide = textOf(figure?.querySelector(".chart-wide g"));
  expect(wide).toContain("466 children");
  expect(wide).not.toMatch(/104|%/);
});
