import { expect, test } from "vitest";
import { eventsAndPeople } from "../../src/site/parts/events-and-people.ts";
import type { Metric, Observation, Publication } from "../../src/site/publication.ts";
import { fixturePublication } from "./fixture-reader.ts";

const publication = fixturePublication();
const base = publication.metrics[0] as Metric;
const row = publication.observations(base.metric)[0] as Observation;
const textOf = (html: { text: string }): string => html.text.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");

const count = (metric: string, title: string, unit: string, pair: string): Metric => ({
  ...{ ...base, metric, title, unit, pair },
  shape: "count",
  basis: "flow",
});

function publicationOf(values: Record<string, number>, metrics: Metric[]): Publication {
  const observations = (metric: string): Observation[] => [
    {
      ...{ ...row, metric, breakdown: "all", category: "all", value: values[metric] ?? null },
      ...{ period: "2019-20", period_type: "financial-year", figure: `${metric}/2019-20/v1` },
    },
  ];
  return { ...publication, metrics, observations };
}

const interviews = count("interviews", "Interviews done", "interviews", "missing-children");
const episodes = count("episodes", "Episodes", "episodes", "missing-children");
const children = count("missing-children", "Children who went missing", "children", "episodes");

test("events and children stand in one sentence, with how many for each and the code of both figures", () => {
  const metrics = [interviews, episodes, children];
  const shown = eventsAndPeople(
    publicationOf({ interviews: 633, episodes: 756, "missing-children": 258 }, metrics),
    metrics,
  );
  const text = textOf(shown);
  expect(text).toContain("633 interviews interviews/2019-20/v1 and 258 children");
  expect(text).toContain(": 2.5 for each child.");
  expect(text.match(/756 episodes/g)).toHaveLength(1);
  expect(text).toContain("How many the same few had is not available [x]");
});

test("nothing is divided by nobody, and a theme without events says nothing", () => {
  const nobody = eventsAndPeople(
    publicationOf({ interviews: 0, "missing-children": 0 }, [interviews, children]),
    [interviews],
  );
  expect(textOf(nobody)).not.toContain("for each");
  expect(eventsAndPeople(publication, [base]).text).toBe("");
});
