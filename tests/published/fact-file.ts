const columns = [
  "fact,section,table,subject,measure,about,period,heading_period,breakdown,category,value,to,unit,rounded_to,base",
  "against,printed,line,metric,gives,computed,reason,owner,note",
]
  .join(",")
  .split(",");

const plainFact: Record<string, string> = {
  section: "Conferences",
  subject: "icpcs",
  measure: "count",
  about: "own",
  period: "2019-20",
  breakdown: "all",
  category: "all",
  unit: "children",
  printed: "446 children",
  line: "654",
  reason: "no metric: an example",
  owner: "Children's social care",
};

/** A row of a file of published figures: columns by name, the rest as for a plain count that nothing computes. */
export type Cells = Record<string, string>;

/** The text of a file of published figures, in the order given; each is P001, P002 … where it names no id. */
export function factFile(facts: Cells[]): string {
  const rows = facts.map((cells, i) => {
    const row: Cells = { fact: `P${String(i + 1).padStart(3, "0")}`, value: "446", ...plainFact, ...cells };
    return columns.map((column) => `"${(row[column] ?? "").replaceAll('"', '""')}"`).join(",");
  });
  return [columns.join(","), ...rows, ""].join("\n");
}

/** The cells of a figure that a metric computes, marked as equal to it. */
export const computedBy = (metric: string, gives: string): Cells => ({
  metric,
  gives,
  computed: "equal",
  reason: "",
});
