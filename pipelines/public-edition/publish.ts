import type { LedgerLine } from "../disclosure/ledger.ts";
import type { DisclosurePolicy } from "../disclosure/policy.ts";
import { publicationFolder, replaceFolder, siteFacts, writePublication } from "../publication/publish.ts";
import { Warehouse } from "../warehouse/warehouse.ts";
import { decideEdition, type Edition } from "./edition.ts";
import { publicWarehouse } from "./public-warehouse.ts";

/**
 * Writes what the public site may read, with `disclosure.json`, and says how it was made and attacked. Every table is asked
 * of a warehouse that holds nothing but what is public. {@link keepPublic} puts it in its place once the site has stood the
 * test.
 * @param file the partnership's warehouse
 * @param ledger what earlier releases showed
 * @throws {PublicEditionFault} when the policy names a metric that is not there
 */
export async function publishPublic(
  file: string,
  stateFolder: string,
  policy: DisclosurePolicy,
  ledger: LedgerLine[],
): Promise<{ folder: string; edition: Edition }> {
  const { edition, facts } = await decided(file, policy, ledger);
  const warehouse = await publicWarehouse(file, edition.figures, policy);
  try {
    const { relations, sameCounts, balances, unmentioned } = edition.report;
    const folder = await writePublication(warehouse, facts, publicationFolder(stateFolder, "public-tried"), {
      ...{ policy, relations, sameCounts, balances, unmentioned },
    });
    return { folder, edition };
  } finally {
    warehouse.close();
  }
}

/** Puts a public edition that was tried in the place of the last one. */
export function keepPublic(stateFolder: string): void {
  replaceFolder(publicationFolder(stateFolder, "public-tried"), publicationFolder(stateFolder, "public"));
}

async function decided(file: string, policy: DisclosurePolicy, ledger: LedgerLine[]) {
  const truth = await Warehouse.open(file, "read");
  try {
    return { facts: await siteFacts(truth, "public"), edition: await decideEdition(truth, policy, ledger) };
  } finally {
    truth.close();
  }
}
