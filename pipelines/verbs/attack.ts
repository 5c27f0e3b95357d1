import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { releasesOf } from "../disclosure/ledger.ts";
import type { Progress } from "../progress.ts";
import { readBuiltFiles } from "../public-edition/built-files.ts";
import {
  attackFigures,
  type PublicFigure,
  publicElsewhere,
  type TrueRow,
  trueRows,
} from "../public-edition/edition.ts";
import { hiddenFigures } from "../public-edition/hidden-figures.ts";
import { readLedger } from "../public-edition/ledger-file.ts";
import { type PublicFiles, readPublicFiles } from "../public-edition/read-public.ts";
import type { DisclosureReport, Recovered } from "../public-edition/report.ts";
import { publicationFolder } from "../publication/publish.ts";
import { warehouseFile } from "../warehouse/replace.ts";
import { Warehouse } from "../warehouse/warehouse.ts";
import { DataAtFault, type Folders, productFolder } from "./folders.ts";

/** What somebody found who has the public edition, and what was public before. */
export interface AttackReport {
  /** Counts that the edition shows as [c]. */
  hidden: number;
  /** Earlier releases that the attacker knows. */
  releases: number;
  recovered: Recovered[];
  /** How the built files were read for hidden numbers; null without a built site. */
  files: DisclosureReport["files"];
}

/** The public edition that was built last, and what an attack on it found. */
export interface Attacked {
  report: AttackReport;
  edition: PublicFiles;
}

/**
 * Attacks the public edition that was built last. The system of equations is made of its publication, the ledger and what
 * others have published; the warehouse only tells which numbers to look for in the files.
 * @param out where the sites are
 * @throws {DataAtFault} when there is no public edition, or the site in `out` is of another one
 * @throws {PublicEditionFault} when the ledger cannot be read
 */
export async function attack({ data, state }: Folders, out: string, progress: Progress): Promise<Attacked> {
  const folder = publicationFolder(state, "public");
  if (!existsSync(folder))
    throw new DataAtFault("There is no public edition yet. Make one with: los build --audience public");
  const edition = readPublicFiles(folder);
  const site = siteOf(edition, path.resolve(productFolder, out, "public"));
  const ledger = readLedger(data);
  const warehouse = await Warehouse.open(warehouseFile(state), "read");
  try {
    progress.step("Attacking the public edition");
    const elsewhere = await publicElsewhere(warehouse);
    const recovered = await attackFigures(edition.figures, edition.terms, [...elsewhere, ...ledger]);
    progress.step("Reading the public files for hidden numbers");
    const rows = await trueRows(warehouse);
    const hidden = hiddenFigures(rows, [...edition.figures, ...neverPublic(rows, edition.figures)]);
    return {
      edition,
      report: {
        hidden: edition.figures.filter((row) => row.numerator === "c" || row.denominator === "c").length,
        releases: releasesOf(ledger).length,
        recovered: recovered.filter(notGivenAway(state)),
        files: site ? readBuiltFiles(site, folder, hidden) : null,
      },
    };
  } finally {
    warehouse.close();
  }
}

/** The figures of metrics that are never public, of which the edition does not even have the names. */
function neverPublic(rows: readonly TrueRow[], figures: readonly PublicFigure[]): PublicFigure[] {
  const known = new Set(figures.map(({ figure }) => figure));
  return rows
    .filter(({ figure }) => !known.has(figure))
    .map((row) => ({
      ...row,
      ...{ numerator: null, denominator: null, showsValue: false, isMentioned: false },
    }));
}

/** The built site of this edition; null where none was built. */
function siteOf({ publication }: PublicFiles, site: string): string | null {
  const home = path.join(site, "index.html");
  if (!existsSync(home)) return null;
  if (readFileSync(home, "utf8").includes(publication)) return site;
  throw new DataAtFault(
    `The public site in ${site} is not of the public edition that was made last (${publication}). Build it again with: los build --audience public`,
  );
}

/** Leaves out what others give away, which the build found that no hiding can protect. */
function notGivenAway(state: string): (found: Recovered) => boolean {
  const file = path.join(state, "publication", "disclosure.json");
  const { attack } = JSON.parse(readFileSync(file, "utf8")) as DisclosureReport;
  const counts = new Set(attack.givenAwayElsewhere.map(({ count }) => count));
  return ({ count }) => !counts.has(count);
}
