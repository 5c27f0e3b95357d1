import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { sqlFolder } from "../warehouse/warehouse.ts";
import { type LineOf, readFrontMatter } from "./front-matter.ts";
import type { FrontMatter } from "./front-matter-schema.ts";
import { didYouMean, type MetricFault } from "./metric-fault.ts";
import { readThemes } from "./themes.ts";

export type { MetricFault } from "./metric-fault.ts";

/** One metric: its front matter and its query. */
export interface Metric extends FrontMatter {
  /** The file's name without `.sql`. */
  id: string;
  /** Path from the root of the product, with `/`. */
  file: string;
  /** The whole file; the front matter is a comment to SQL, so that the parser's lines are the file's. */
  text: string;
  /** The query alone. */
  sql: string;
  lineOf: LineOf;
}

/** Reads every metric of a folder. Those with a fault are left out of `metrics`. Runs no SQL. */
export function readMetrics(folder = path.join(sqlFolder, "metrics")): {
  metrics: Metric[];
  faults: MetricFault[];
} {
  const themes = readThemes(folder).map((theme) => theme.id);
  const files = metricFiles(folder);
  const read = files.map((each) => readMetric(folder, each.theme, each.name));
  const ids = files.map((each) => path.basename(each.name, ".sql"));
  const faults = read.flatMap((each) => each.faults);
  const metrics: Metric[] = [];
  for (const { metric } of read) {
    if (!metric) continue;
    const own = [themeFault(metric, themes), twinFault(metric, metrics), pairFault(metric, ids)];
    const found = own.filter((fault) => fault !== null);
    if (found.length === 0) metrics.push(metric);
    faults.push(...found);
  }
  return { metrics, faults };
}

/** A file that is not directly inside a theme's folder is read too, so that its place is found at fault. */
function metricFiles(folder: string): { theme: string; name: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".sql"))
    .map((name) => ({ theme: path.dirname(name).split(path.sep).join("/"), name: path.basename(name) }))
    .sort((a, b) => `${a.theme}/${a.name}`.localeCompare(`${b.theme}/${b.name}`, "en"));
}

function readMetric(
  folder: string,
  theme: string,
  name: string,
): { metric: Metric | null; faults: MetricFault[] } {
  const file = path
    .relative(path.dirname(sqlFolder), path.join(folder, theme, name))
    .split(path.sep)
    .join("/");
  const text = readFileSync(path.join(folder, theme, name), "utf8").replace(/^\uFEFF/, "");
  const id = path.basename(name, ".sql");
  const { fields, faults, sql, lineOf } = readFrontMatter(file, text);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    faults.push({
      file,
      line: 1,
      field: "id",
      found: name,
      expected: "a file name in small letters, figures and hyphens, such as late-conferences.sql",
      mend: "Rename the file.",
    });
  }
  if (fields && fields.theme !== theme) {
    faults.push({
      file,
      line: lineOf(["theme"]),
      field: "theme",
      found: fields.theme,
      expected:
        theme === "." ? "a file in the folder of its theme" : `${theme}, the folder that the file is in`,
      mend: "Move the file or change theme:.",
    });
  }
  return {
    metric: fields && faults.length === 0 ? { ...fields, id, file, text, sql, lineOf } : null,
    faults,
  };
}

function themeFault(metric: Metric, themes: string[]): MetricFault | null {
  if (themes.includes(metric.theme)) return null;
  return {
    file: metric.file,
    line: metric.lineOf(["theme"]),
    field: "theme",
    found: metric.theme,
    expected: `one of ${themes.join(", ")}`,
    mend: "Move the file to a theme's folder, or describe the new theme in themes.yaml.",
  };
}

function twinFault(metric: Metric, before: Metric[]): MetricFault | null {
  const twin = before.find((other) => other.id === metric.id);
  if (!twin) return null;
  return {
    file: metric.file,
    line: 1,
    field: "id",
    found: `${metric.id}, which ${twin.file} has already`,
    expected: "a file name that no other metric has, in any theme",
    mend: "Rename one of the two files.",
  };
}

function pairFault(metric: Metric, ids: string[]): MetricFault | null {
  if (typeof metric.pair !== "string" || (ids.includes(metric.pair) && metric.pair !== metric.id))
    return null;
  const others = ids.filter((id) => id !== metric.id);
  return {
    file: metric.file,
    line: metric.lineOf(["pair"]),
    field: "pair",
    found: metric.pair,
    expected: "the id of another metric",
    mend: didYouMean(metric.pair, others, "Name a metric that is there, or none: and the reason."),
  };
}
