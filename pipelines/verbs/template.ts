import { existsSync, writeFileSync } from "node:fs";
import { contracts } from "../contracts/index.ts";
import { templateWorkbook } from "../contracts/template.ts";
import { WrongWords } from "./folders.ts";

/** Writes the workbook that an agency fills in for a dataset. Never overwrites a file. Returns its name. */
export async function writeTemplate(dataset: string, agency: string, quarter: string): Promise<string> {
  const contract = contracts.find((known) => known.dataset === dataset);
  if (!contract) {
    const known = contracts.map((each) => each.dataset).join(", ");
    throw new WrongWords(`There is no dataset "${dataset}". The datasets are: ${known}.`);
  }
  const file = `${dataset}.xlsx`;
  if (existsSync(file)) throw new WrongWords(`${file} is already here; move it away first.`);
  writeFileSync(file, await templateWorkbook(contract, { agency, quarter }));
  return file;
}
