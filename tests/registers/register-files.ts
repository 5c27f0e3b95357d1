import { partnershipFolder } from "../benchmarks/partnership-folder.ts";

const source = "status,document,line";

/** The header of each register. */
export const headers = {
  documents: "document,title,publisher,dated,file_name",
  meetings: `meeting,forum,held_on,title,quarter,${source}`,
  attendance: `forum,year,agency_name,attended,meetings,${source}`,
  challenges: `challenge,title,forum,raised_on,raised_in,raised_by,put_to,asked,answer,answered_on,metrics,gap,baseline_period,expected,review_on,words,${source}`,
  actions: `action,of_kind,of,text,owner,due_on,done_on,evidence,metrics,${source}`,
  risks: `risk,title,owner,cause,effect,mitigation,metrics,warn_when,${source}`,
  risk_scores: `risk,scored_on,likelihood,impact,note,${source}`,
  reviews: `review,kind,title,notified_on,rapid_review_on,decided_on,commissioned_on,published_on,state,${source}`,
  recommendations: `recommendation,review,text,owner,due_on,done_on,evidence,metrics,${source}`,
  audits: `audit,kind,title,agency_name,period,sample,sample_unit,answered,asked,finding,grade,re_audit_on,metrics,${source}`,
  priorities: `priority,number,title,outcome,years,${source}`,
  promises: `promise,priority,text,metrics,gap,target,direction,owner,words,${source}`,
  vanished: `measure,title,last_period,last_value,last_unit,metric,why,${source}`,
  questions: `question,asked_on,asked_by,forum,authority,asked,metrics,answer,answered_on,words,${source}`,
  events: `event,starts_on,title,kind,metrics,rebase,reason,${source}`,
} as const;

export type RegisterName = keyof typeof headers;
type Cells = Record<string, string | number>;

/** What a row must have, by register; tests change the rest. */
const usual: Record<RegisterName, Cells> = {
  documents: { document: "report", title: "Annual report", publisher: "Partnership", dated: "2020-10-23" },
  meetings: { meeting: "pci-1", forum: "pci", held_on: "2019-11-12", title: "Quarter 2" },
  attendance: { forum: "board", year: "2019-20", agency_name: "Police", attended: 3, meetings: 4 },
  challenges: { challenge: "c", title: "Challenge", raised_on: "2019-06-04", asked: "Why?" },
  actions: { action: "a", of_kind: "challenge", of: "c", text: "Do it" },
  risks: { risk: "r", title: "Risk" },
  risk_scores: { risk: "r", scored_on: "2019-12-31", likelihood: 2, impact: 5 },
  reviews: { review: "v", kind: "local learning review", title: "Child A" },
  recommendations: { recommendation: "v-1", review: "v", text: "Share" },
  audits: { audit: "u", kind: "multi-agency", title: "Neglect" },
  priorities: { priority: "p", title: "Help in time" },
  promises: { promise: "q", priority: "p", text: "Conferences in time" },
  vanished: { measure: "m", title: "Bullying" },
  questions: { question: "w", asked: "How long?" },
  events: {
    event: "e",
    starts_on: "2019-09-01",
    title: "Event",
    kind: "practice",
    metrics: "all",
    rebase: "no",
  },
};

/** A line of a register: what it must have, with the cells given. */
export function line(register: RegisterName, cells: Cells = {}): string {
  const row: Cells = { status: "illustrative", ...usual[register], ...cells };
  return headers[register]
    .split(",")
    .map((column) => quoted(String(row[column] ?? "")))
    .join(",");
}

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A partnership's folder with these lines in its registers, and other files. */
export function folderWith(
  lines: Partial<Record<RegisterName, string[]>>,
  files: Record<string, string | Uint8Array> = {},
): string {
  const registers = Object.entries(lines).map(([name, rows]) => [
    `registers/${name}.csv`,
    `${[headers[name as RegisterName], ...rows].join("\n")}\n`,
  ]);
  const agencies = [{ id: "police", name: "Police", datasets: [], from: "2019-20 Q1" }];
  return partnershipFolder({ ...Object.fromEntries(registers), ...files }, { agencies });
}
