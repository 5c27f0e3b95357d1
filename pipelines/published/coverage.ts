import { type FileIssue, recordIssues } from "../benchmarks/file-issue.ts";
import type { Row, Warehouse } from "../warehouse/warehouse.ts";

interface Apart extends Row {
  report: string;
  fact: string;
  printed: string;
  line: number;
  file_line: number;
  metric: string;
  gives: string;
  /** What the file says of it, and what is so now. */
  computed: string | null;
  agreement: string;
  computed_value: number | null;
}

/**
 * Holds every published figure against what its metric gives now. A figure marked `equal` that is equal no more is an
 * error; one that is no longer what the file says in any other way is a warning. They are kept in `issue_record`.
 */
export async function checkCoverage(warehouse: Warehouse): Promise<FileIssue[]> {
  const apart = await warehouse.rows<Apart>(
    `select report, fact, printed, line, file_line, metric, gives, computed, agreement, computed_value
     from published_fact
     join published_coverage using (report, fact)
     where metric is not null and coalesce(computed, 'printed only') <> agreement
     order by report, file_line`,
  );
  const issues = apart.map(issueOf);
  await recordIssues(warehouse, "published-figure", issues);
  return issues;
}

function issueOf(row: Apart): FileIssue {
  const now =
    row.computed_value === null ? "it cannot be computed" : `${round(row.computed_value)} is computed`;
  return {
    rule: "published-figure",
    severity: row.computed === "equal" ? "error" : "warning",
    file: `published/${row.report}.csv`,
    line: row.file_line,
    found: `${row.fact}, line ${row.line} of the report, prints "${row.printed}"; now ${now} (${row.gives} of ${row.metric})`,
    expected: `${row.computed ?? "no computed figure"}, as the column computed says`,
    mend: mendOf(row),
  };
}

function mendOf({ computed, agreement }: Apart): string {
  if (computed === "equal") {
    return "Find what changed it: a return, the metric or the population. If the change is right, write different and the reason.";
  }
  if (agreement === "equal") return "Write equal into computed and empty reason.";
  if (agreement === "different") return "Write different into computed, with the reason.";
  return "Empty computed and say why it is printed only, or mend the metric.";
}

const round = (value: number): number => Number(value.toFixed(3));
