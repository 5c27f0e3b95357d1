import path from "node:path";
import type { Period } from "../../src/lib/period.ts";
import { readPeriod } from "../../src/lib/read-period.ts";
import type { Contract } from "../contracts/contract.ts";
import { contracts } from "../contracts/index.ts";
import { type Header, readHeaderBlock } from "./header-block.ts";
import { type Agency, identify, kebab } from "./identify.ts";
import { shown } from "./issue.ts";
import { tidyLabel } from "./label.ts";
import { openWorkbook } from "./open-workbook.ts";

/** Where a file that has just come belongs, and what it says of itself. */
export interface Place {
  agency: Agency;
  quarter: Period;
  contract: Contract;
  /** Path in the returns folder, with `/`; made of our own names, so that it can lead nowhere else. */
  file: string;
  header: Header;
}

/** What the person who received it says where the file does not. */
export interface Said {
  agency: string | undefined;
  quarter: string | undefined;
}

/**
 * Finds the place of a file from its header block and its name, or from what was said. Gives a sentence for each part
 * that cannot be told. Throws `RefusedFile` when a workbook cannot be opened. `isTaken` says whether a path is in use.
 */
export async function placeReturn(
  absolute: string,
  agencies: readonly Agency[],
  said: Said,
  isTaken: (file: string) => boolean,
): Promise<Place | { unknown: string[] }> {
  const extension = path.extname(absolute).toLowerCase();
  const stem = path.basename(absolute, path.extname(absolute));
  const header = extension === ".xlsx" ? readHeaderBlock(await openWorkbook(absolute)).header : {};
  const contract = contractOf(header, stem);
  const agency = agencyOf(header, said, agencies);
  const quarter = quarterOf(header, said, stem);
  if (contract && agency && quarter) {
    const folder = `${agency.id}/${quarter.label.replace(" ", "-")}`;
    return { contract, agency, quarter, header, file: freeName(folder, contract, stem, extension, isTaken) };
  }
  return {
    unknown: [
      contract ? "" : unknownDataset(header, stem),
      agency ? "" : unknownAgency(header, said, agencies),
      quarter ? "" : unknownQuarter(header, said),
    ].filter(Boolean),
  };
}

/** By the title in the header block, else by the name of the file. */
function contractOf(header: Header, stem: string): Contract | undefined {
  const title = kebab(header.title?.text ?? "");
  const named = contracts.find((one) => [kebab(one.title), one.dataset].includes(title));
  return named ?? identify(`-/-/${stem}.csv`, []).identity.contract ?? undefined;
}

function agencyOf(header: Header, said: Said, agencies: readonly Agency[]): Agency | undefined {
  const text = tidyLabel(said.agency ?? header.agency?.text ?? "");
  return agencies.find(({ id, name }) => [tidyLabel(id), tidyLabel(name)].includes(text));
}

/** As said, in the header block, or written out in full in the file's name. */
function quarterOf(header: Header, said: Said, stem: string): Period | undefined {
  const inName = /\d{4}-\d{2}[-_ ]?q[1-4]/i.exec(stem)?.[0].replace(/[-_ ]?q/i, " Q");
  return readPeriod(said.quarter ?? header.quarter?.text ?? inName ?? "", "quarter") ?? undefined;
}

/** A name that begins with the dataset and is not in use; letters, digits and dashes alone. */
function freeName(
  folder: string,
  contract: Contract,
  stem: string,
  extension: string,
  isTaken: (file: string) => boolean,
): string {
  const name = kebab(stem)
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  const rest = name === contract.dataset || name.startsWith(`${contract.dataset}-`) ? name : contract.dataset;
  // "e-learning-by-sector" is another dataset than "e-learning"
  const isOurs = identify(`-/-/${rest}.csv`, []).identity.contract === contract;
  const base = isOurs ? rest : contract.dataset;
  for (let count = 1; ; count++) {
    const file = `${folder}/${base}${count === 1 ? "" : `-again-${count}`}${extension}`;
    if (!isTaken(file)) return file;
  }
}

const unknownDataset = (header: Header, stem: string): string =>
  `Which return it is cannot be told from its title (${shown(header.title?.text ?? "none")}) or its name (${shown(stem)}). ` +
  `Rename the file so that its name starts with one of: ${contracts.map(({ dataset }) => dataset).join(", ")}.`;

const unknownAgency = (header: Header, said: Said, agencies: readonly Agency[]): string =>
  `The agency cannot be told (found: ${shown(said.agency ?? header.agency?.text ?? "nothing")}). ` +
  `Add --agency with one of: ${agencies.map(({ id }) => id).join(", ")}.`;

const unknownQuarter = (header: Header, said: Said): string =>
  `The quarter cannot be told (found: ${shown(said.quarter ?? header.quarter?.text ?? "nothing")}). ` +
  'Add --quarter "2019-20 Q3", with the financial year and quarter that the return is for.';
