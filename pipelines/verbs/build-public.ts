import path from "node:path";
import { renderSite } from "../../src/site/render.ts";
import { readPartnership } from "../benchmarks/partnership.ts";
import type { Progress } from "../progress.ts";
import { readBuiltFiles } from "../public-edition/built-files.ts";
import { hiddenFigures } from "../public-edition/hidden-figures.ts";
import { readLedger } from "../public-edition/ledger-file.ts";
import { keepPublic, publishPublic } from "../public-edition/publish.ts";
import type { DisclosureReport } from "../public-edition/report.ts";
import { writeDisclosure } from "../publication/publish.ts";
import { warehouseFile } from "../warehouse/replace.ts";
import { foundText, recoveredText } from "./attack-text.ts";
import { DataAtFault, type Folders } from "./folders.ts";

/**
 * Makes the public edition and attacks it: what is published together with all that was public before, and then every built
 * file. The last good public site stays in place unless nothing is found.
 * @throws {DataAtFault} when a small count can be worked out, or a hidden number stands in a file
 * @throws {PublicEditionFault} when policy or ledger are wrong
 */
export async function buildPublic(
  { data, state }: Folders,
  outFolder: string,
  progress: Progress,
): Promise<DisclosureReport> {
  progress.step("Choosing what the public may see");
  const { folder, edition } = await publishPublic(
    warehouseFile(state),
    state,
    readPartnership(data).disclosure,
    readLedger(data),
  );
  const { figures, rows, report } = edition;
  if (report.attack.recovered.length > 0) throw new DataAtFault(recoveredText(report.attack.recovered));
  await renderSite({
    publicationFolder: folder,
    outFolder,
    progress: (message) => progress.step(`Public edition: ${message}`),
    inspect: (siteFolder) => {
      progress.step("Reading the public files for hidden numbers");
      const files = readBuiltFiles(siteFolder, folder, hiddenFigures(rows, figures));
      if (files.found.length > 0) throw new DataAtFault(foundText(files.found));
      report.files = files;
    },
  });
  keepPublic(state);
  writeDisclosure(path.join(state, "publication"), report);
  return report;
}
