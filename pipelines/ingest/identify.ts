import { nearest } from "../../src/lib/nearest.ts";
import type { Period } from "../../src/lib/period.ts";
import { readPeriod } from "../../src/lib/read-period.ts";
import type { Contract } from "../contracts/contract.ts";
import { contracts } from "../contracts/index.ts";
import type { FileIssue } from "./issue.ts";
import { tidyLabel } from "./label.ts";

/** An agency and what it is expected to send. */
export interface Agency {
  id: string;
  name: string;
  datasets: string[];
}

/** What the place and name of a file say about it; a part is null when it cannot be told. */
export interface Identity {
  agency: Agency | null;
  quarter: Period | null;
  contract: Contract | null;
}

/** Reads `<agency>/<quarter>/<dataset>[…].<extension>`, and says what is wrong with it. */
export function identify(
  file: string,
  agencies: readonly Agency[],
): { identity: Identity; issues: FileIssue[] } {
  const parts = file.split("/");
  const stem = (parts.at(-1) as string).replace(/\.[^.]*$/, "");
  const contract = contractNamed(stem);
  if (parts.length !== 3) {
    return {
      identity: { agency: null, quarter: null, contract },
      issues: [
        {
          rule: "wrong-place",
          found: file,
          expected: "a path like police/2019-20-Q3/mash-contacts.csv: agency, quarter, file",
          mend: "Move the file into the folder of its quarter, inside the folder of its agency.",
        },
      ],
    };
  }
  const [agencyFolder, quarterFolder] = parts as [string, string, string];
  const agency = agencies.find(({ id }) => id === agencyFolder) ?? null;
  const quarter = readPeriod(quarterFolder, "quarter");
  const identity = { agency, quarter, contract };
  const issues = [
    agency ? null : unknownAgency(agencyFolder, agencies),
    quarter ? null : unknownQuarter(quarterFolder),
    contract ? null : unknownDataset(stem),
    agency && contract && !agency.datasets.includes(contract.dataset) ? unexpected(agency, contract) : null,
    quarter ? quarterInName(stem, quarter) : null,
  ];
  return { identity, issues: issues.filter((issue) => issue !== null) };
}

/** A text as part of a file name: small letters, digits and dashes. */
export const kebab = (text: string): string => tidyLabel(text).replace(/[^a-z0-9]+/g, "-");

/** The longest dataset name with which the stem starts: `mash-contacts-v2` is of `mash-contacts`. */
function contractNamed(stem: string): Contract | null {
  const name = kebab(stem);
  const matches = contracts.filter(({ dataset }) => name === dataset || name.startsWith(`${dataset}-`));
  return matches.sort((a, b) => b.dataset.length - a.dataset.length)[0] ?? null;
}

/** A quarter in the file name must be the folder's: the two often part when a file is copied from last time. */
function quarterInName(stem: string, quarter: Period): FileIssue | null {
  const name =
    /(?:(\d{4}|\d{2})[-_ ](\d{4}|\d{2})[-_ ]*)?\bq([1-4])\b(?:[-_ ]*(\d{4}|\d{2})[-_ ](\d{4}|\d{2}))?/i.exec(
      stem.replaceAll("_", " "),
    );
  if (!name) return null;
  const [, start = name[4], end = name[5], number] = name;
  const written = start && end ? `${start}-${end} Q${number}` : `Q${number}`;
  const named = readPeriod(written, "quarter", { startYear: Number(quarter.label.slice(0, 4)) });
  if (named?.label === quarter.label) return null;
  return {
    rule: "wrong-quarter",
    found: `${written} in the file name`,
    expected: `${quarter.label}, the quarter of the folder`,
    mend: "Move the file to the folder of its quarter, or correct its name.",
  };
}

function unknownAgency(folder: string, agencies: readonly Agency[]): FileIssue {
  const ids = agencies.map(({ id }) => id);
  const guess = nearest(folder, ids);
  return {
    rule: "unknown-agency",
    found: folder,
    expected: `one of the agencies in partnership.json: ${ids.join(", ")}`,
    mend: guess
      ? `Rename the folder to ${guess}, if that is the agency.`
      : "Rename the folder, or add the agency to partnership.json.",
  };
}

const unknownQuarter = (folder: string): FileIssue => ({
  rule: "unknown-quarter",
  found: folder,
  expected: "a folder named like 2019-20-Q3",
  mend: "Rename the folder to the financial year and quarter that the return is for.",
});

function unknownDataset(stem: string): FileIssue {
  const datasets = contracts.map(({ dataset }) => dataset);
  const guess = nearest(kebab(stem), datasets);
  return {
    rule: "unknown-dataset",
    found: stem,
    expected: `a file name that starts with a dataset: ${datasets.join(", ")}`,
    mend: guess
      ? `Rename the file to ${guess}, if that is what it holds.`
      : "Rename the file to the dataset that it holds.",
  };
}

const unexpected = (agency: Agency, contract: Contract): FileIssue => ({
  rule: "unexpected-dataset",
  found: `${contract.dataset} from ${agency.name}`,
  expected: `one of: ${agency.datasets.join(", ")}`,
  mend: "Move the file to the agency that sends this dataset, or add the dataset to the agency in partnership.json.",
});
