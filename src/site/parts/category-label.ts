import type { Dataset, Metric } from "../publication.ts";
import { capital } from "./tags.ts";

/**
 * A category of a breakdown as the contracts of the metric's datasets label it: `kings` as `King's College Hospital`. The
 * identifier in words where no contract knows it.
 */
export function categoryLabel(datasets: readonly Dataset[], metric: Metric, category: string): string {
  const read = metric.datasets.split(",").map((name) => name.trim());
  return (
    datasets
      .filter(({ dataset }) => read.includes(dataset))
      .flatMap(({ columns }) => columns)
      .map(({ categories }) => categories?.[category])
      .find((label) => label !== undefined) ?? capital(category.replaceAll("-", " "))
  );
}
