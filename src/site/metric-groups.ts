import { datasetTitle } from "./parts/returns.ts";
import type { Metric, Publication } from "./publication.ts";

/** Metrics that rest on the same return. */
export interface MetricGroup {
  /** An anchor; a return may give metrics to several themes. */
  id: string;
  title: string;
  metrics: Metric[];
}

/**
 * Metrics of one theme by the return that they mainly rest on, in the order in which the returns are listed; those of national files
 * alone come last. A theme of twenty measures is then a few short lists.
 */
export function metricGroups(publication: Publication, metrics: Metric[]): MetricGroup[] {
  const order = publication.datasets.map(({ dataset }) => dataset);
  const datasets = [...new Set(metrics.map(mainDataset))].toSorted(
    (a, b) => position(order, a) - position(order, b),
  );
  return datasets.map((dataset) => ({
    id: `${metrics[0]?.theme}-${dataset || "national-figures"}`,
    title: dataset ? datasetTitle(publication, dataset) : "National figures",
    metrics: metrics.filter((metric) => mainDataset(metric) === dataset),
  }));
}

/** Empty for a metric that no return gives. */
const mainDataset = ({ datasets }: Metric): string => datasets.split(",")[0]?.trim() ?? "";

const position = (order: string[], dataset: string): number =>
  order.includes(dataset) ? order.indexOf(dataset) : order.length;
