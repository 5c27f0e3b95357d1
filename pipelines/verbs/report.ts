import type { MetricFault } from "../metrics/read-metrics.ts";
import type { Row } from "../warehouse/warehouse.ts";
import type { CheckReport } from "./check.ts";
import type { LoadReport } from "./load.ts";

/** `1 row`, `2 rows`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** What a load did, for the person who ran it. */
export function loadText(report: LoadReport): string {
  const { returns } = report;
  const lines: string[] = [];
  if (!report.changed) lines.push("Nothing has changed since the last load.");
  for (const each of returns.read) {
    const superseded = each.supersedes ? `, supersedes submission ${each.supersedes}` : "";
    lines.push(
      `${each.file}: ${each.status}: ${plural(each.rowsRead, "row")} read, ${each.rowsAccepted} accepted, ` +
        `${each.rowsRejected} rejected${superseded}`,
    );
  }
  lines.push(`${plural(returns.read.length, "return")} read, ${returns.unchanged} unchanged.`);
  lines.push(`${plural(report.metrics, "metric")} computed.`, ...oldText(report.old));
  lines.push(...report.published.map(issueText), ...report.metricFaults.map(faultText), issueSummary(report));
  return lines.join("\n");
}

/** Where the warehouse that was replaced is kept, and why. */
function oldText(old: LoadReport["old"]): string[] {
  if (!old) return [];
  return [
    `warning: the warehouse before is kept as ${old.keptAs}. It alone holds:`,
    ...old.lost.map((line) => `  ${line}`),
  ];
}

/** Every fault that a check found, each with what was found, what was expected and how to mend it. */
export function checkText(report: CheckReport): string {
  return [
    ...report.issues.map(issueText),
    ...report.metricFaults.map(faultText),
    `${plural(report.datasets, "dataset")} and ${plural(report.metrics, "metric")} checked.`,
    issueSummary(report),
  ].join("\n");
}

/** A row of `issue`, with what was found, what was expected and how to mend it. */
export function issueText(issue: Row): string {
  // a finding of sql/checks is about figures, not a file: its `file` is the dataset
  const isFinding = issue.dataset !== null && issue.file === issue.dataset;
  const place = isFinding
    ? [issue.dataset, issue.agency, issue.period]
    : [issue.file, issue.sheet && `sheet ${issue.sheet}`, issue.cell && `cell ${issue.cell}`];
  if (issue.line) place.push(`line ${issue.line}`);
  return (
    `${issue.severity}: ${place.filter(Boolean).join(", ")} [${issue.rule}]\n` +
    `  found: ${issue.found ?? "nothing"}\n  expected: ${issue.expected}\n  to mend it: ${issue.mend}`
  );
}

function faultText(fault: MetricFault): string {
  return (
    `error: ${fault.file}, line ${fault.line}${fault.field ? `, field ${fault.field}` : ""}\n` +
    `  found: ${fault.found}\n  expected: ${fault.expected}\n  to mend it: ${fault.mend}`
  );
}

function issueSummary(report: { errors: number; warnings: number; metricFaults: MetricFault[] }): string {
  if (report.errors + report.warnings + report.metricFaults.length === 0) return "No faults found.";
  return (
    `${plural(report.errors, "error")} and ${plural(report.warnings, "warning")} in the files, ` +
    `${plural(report.metricFaults.length, "fault")} in metrics. ` +
    'To see each with its place: los check, or los sql "select * from issue"'
  );
}
