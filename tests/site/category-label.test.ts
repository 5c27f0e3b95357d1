import { expect, it } from "vitest";
import { categoryLabel } from "../../src/site/parts/category-label.ts";
import type { Dataset, Metric } from "../../src/site/publication.ts";

const column = (name: string, categories: Record<string, string> | null) => ({
  name,
  label: name,
  description: "",
  unit: null,
  categories,
});
const datasets: Dataset[] = [
  {
    dataset: "board-attendance",
    title: "Attendance at the board",
    grain: "One row per quarter and member",
    columns: [column("quarter", null), column("member", { kings: "King's College Hospital" })],
  },
  {
    dataset: "training-attendance",
    title: "Training",
    grain: "One row per quarter and agency",
    columns: [column("from_agency", { other: "Voluntary, private and other" })],
  },
];
const metricOf = (read: string) => ({ datasets: read }) as Metric;

it("gives a category the name that its contract gives it", () => {
  expect(categoryLabel(datasets, metricOf("board-attendance"), "kings")).toBe("King's College Hospital");
  expect(categoryLabel(datasets, metricOf("mash-contacts, training-attendance"), "other")).toBe(
    "Voluntary, private and other",
  );
});

it("takes no name from a dataset that the metric does not read", () => {
  expect(categoryLabel(datasets, metricOf("board-attendance"), "other")).toBe("Other");
});

it("puts an identifier that no contract knows into words", () => {
  expect(categoryLabel(datasets, metricOf("board-attendance"), "lay-members")).toBe("Lay members");
});
