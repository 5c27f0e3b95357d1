import { formatValue, type Shape } from "../../src/lib/numbers.ts";
import { reasonCodes } from "../../src/lib/revision-reason.ts";
import { inWords } from "../../src/lib/shorthand.ts";
import type { ReceiveReport } from "./receive.ts";
import { issueText, plural } from "./report.ts";
import type { FigureChange, VerdictChange } from "./trial-return.ts";

/** What a return would change, for the agency's data officer. */
export function receiveText(report: ReceiveReport): string {
  const { submission, figures, verdicts, issues } = report;
  const changed = figures.filter(({ change }) => change === "changed");
  const fresh = figures.filter(({ change }) => change === "new");
  return [
    `${report.file}: ${submission.status}: ${plural(submission.rowsRead, "row")} read, ${submission.rowsAccepted} accepted, ${submission.rowsRejected} rejected`,
    `Prepared by ${report.preparedBy ?? "nobody named"}; ${report.signedBy ? `signed by ${report.signedBy}` : "not signed"}`,
    ...issues.map(issueText),
    ...listed(
      plural(changed.length, "published figure would change", "published figures would change"),
      changed,
      figureLine,
    ),
    ...listed(plural(verdicts.length, "verdict would turn", "verdicts would turn"), verdicts, verdictLine),
    ...listed(plural(fresh.length, "figure would be new", "figures would be new"), fresh, figureLine),
    ...(report.restated.length > 0 ? [`It sends again: ${report.restated.join(", ")}.`] : []),
    ...conclusion(report),
  ].join("\n");
}

function listed<T>(title: string, rows: T[], line: (row: T) => string): string[] {
  return rows.length === 0 ? [`${title}.`] : [`${title}:`, ...rows.map((row) => `  ${line(row)}`)];
}

function figureLine(row: FigureChange): string {
  const part = row.breakdown === "all" ? "" : `, ${row.category}`;
  const old = row.old_figure === null ? "" : `${seen(row, "old")} -> `;
  return `${row.title}, ${row.period}${part}: ${old}${seen(row, "new")} [${row.new_figure ?? row.old_figure}]`;
}

function seen(row: FigureChange, side: "old" | "new"): string {
  const [value, missing] = [row[`${side}_value`], row[`${side}_missing`]];
  const [numerator, denominator] = [row[`${side}_numerator`], row[`${side}_denominator`]];
  if (value === null) return missing === null ? "no figure" : inWords(missing);
  const isShare = row.shape === "percentage" && numerator !== null && denominator !== null;
  return `${formatValue(value, row.shape as Shape)}${isShare ? ` (${numerator} of ${denominator})` : ""}`;
}

const verdictLine = (row: VerdictChange): string =>
  `${row.title}, ${row.period}, ${row.comparator === "control chart" ? "on its control chart" : `against ${row.comparator}`}: ${row.old_verdict} -> ${row.new_verdict}`;

function conclusion(report: ReceiveReport): string[] {
  if (report.submission.status === "rejected") {
    return ["The return is refused. Nothing was written. Mend the file and receive it again."];
  }
  if (report.isStored) return [`Stored as returns/${report.file}. It is published with the next: los build`];
  const reason = report.needsReason
    ? [
        "People may have seen the figures that it changes, so it needs a reason. Add one of these codes and a few words:",
        `  --reason "agency correction: what was wrong"   (${reasonCodes.join(", ")})`,
      ]
    : [];
  return [
    ...reason,
    `Nothing was written. To store it${report.needsReason ? ", with its reason" : ""}: add --commit`,
  ];
}
