import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Folders } from "../../pipelines/verbs/folders.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";

export const silent = { step: () => {}, say: () => {}, done: () => {} };

const columns =
  "month,strategy_discussions,section_47,icpc_conferences,icpc_children,icpc_within_15_days,icpc_to_plan";

/** A month of the return of section 47: 40 children at a conference, so many of them in time. */
export const month = (label: string, inTime: number): string => `${label},90,70,38,40,${inTime},33`;

/** A list of section 47 with one line a month. */
export const list = (...months: string[]): string => `${[columns, ...months].join("\n")}\n`;

interface Ledger {
  receivedAt: string;
  signedBy?: string;
  reason?: string;
}

/** Puts a return of children's social care into a data folder, with its row in the ledger. */
export function put(
  data: string,
  file: string,
  text: string,
  { receivedAt, signedBy = "Head", reason = "" }: Ledger,
) {
  const returns = path.join(data, "returns");
  const target = path.join(returns, "childrens-social-care", file);
  const ledger = path.join(returns, "ledger.csv");
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  if (!existsSync(ledger))
    writeFileSync(ledger, "file,sha256,received_at,prepared_by,signed_by,signed_at,reason\n");
  const sha256 = createHash("sha256").update(text).digest("hex");
  const signedAt = receivedAt.slice(0, 10);
  appendFileSync(
    ledger,
    `childrens-social-care/${file},${sha256},${receivedAt},Analyst,${signedBy},${signedAt},"${reason}"\n`,
  );
}

const meetings = `meeting,forum,held_on,title,quarter,status,document,line
pci-2019-11-12,pci,2019-11-12,Performance subgroup,2019-20 Q2,illustrative,,
pci-2020-02-11,pci,2020-02-11,Performance subgroup,2019-20 Q3,illustrative,,
`;

/** A partnership of one agency and one dataset, with the returns of three quarters of 2019-20 and two meetings. */
export function smallPartnership(): Folders {
  const data = partnershipFolder(
    { "registers/meetings.csv": meetings },
    {
      agencies: [
        {
          id: "childrens-social-care",
          name: "Children's social care",
          datasets: ["section-47-and-icpc"],
          from: "2019-20 Q1",
        },
      ],
    },
  );
  put(
    data,
    "2019-20-Q1/section-47-and-icpc.csv",
    list(month("2019-04", 30), month("2019-05", 31), month("2019-06", 32)),
    {
      receivedAt: "2019-07-25T10:00:00Z",
    },
  );
  put(
    data,
    "2019-20-Q2/section-47-and-icpc.csv",
    list(month("2019-07", 30), month("2019-08", 31), month("2019-09", 32)),
    {
      receivedAt: "2019-10-25T10:00:00Z",
    },
  );
  put(
    data,
    "2019-20-Q3/section-47-and-icpc.csv",
    list(month("2019-10", 30), month("2019-11", 31), month("2019-12", 26)),
    {
      receivedAt: "2020-01-25T10:00:00Z",
    },
  );
  return { data, state: path.join(data, ".state") };
}

/** The third quarter again: six more children in time in December. */
export const corrected = list(month("2019-10", 30), month("2019-11", 31), month("2019-12", 32));
