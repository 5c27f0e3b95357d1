import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { HiddenFigure } from "./hidden-figures.ts";
import { dataRows } from "./reading/data-file.ts";
import { foundInRow } from "./reading/data-row.ts";
import { daysOfCode, earlier, monthsOf } from "./reading/named-periods.ts";
import { type Statement, statementsOf } from "./reading/page.ts";
import { publicWords } from "./reading/public-words.ts";
import { type Found, HiddenNumbers } from "./reading/spoken-of.ts";
import type { FoundNumber } from "./report.ts";

/** How many files were read for how many hidden numbers, and where one of these stands. */
export interface ReadFiles {
  read: number;
  numbers: number;
  found: FoundNumber[];
}

/** Programs and styles, which are the same for every publication. */
const programs = /\.(js|css)$/;

/**
 * Reads all that somebody who visits a public edition can get, and the tables that it was made of, and finds each hidden
 * number that stands where its figure is spoken of. Cells of data files and tables are held against the figure of their row
 * and column; words against the figure whose code, period or category they name, else against the one that the page leads
 * with.
 *
 * It cannot see a number that a line or a point is drawn at, one that is spelt out in words, one of which nothing on the page
 * says whose it is, and one that stands in a sentence with the same public number of another place. What gives numbers away
 * does so for many figures at once, so that such a fault is found where one of them can be seen.
 * @param siteFolder the finished site
 * @param publicationFolder the public publication
 * @param hidden the numbers that it hides
 */
export function readBuiltFiles(
  siteFolder: string,
  publicationFolder: string,
  hidden: readonly HiddenFigure[],
): ReadFiles {
  const words = publicWords(publicationFolder, hidden);
  const reader = new HiddenNumbers(hidden, words);
  const files = [
    ...filesIn(siteFolder).map((file) => ({ folder: siteFolder, file, name: file })),
    ...filesIn(publicationFolder).map((file) => ({
      folder: publicationFolder,
      file,
      name: `${path.basename(publicationFolder)}/${file}`,
    })),
  ].filter(({ file }) => !programs.test(file));
  return {
    read: files.length,
    numbers: hidden.reduce((sum, { numbers }) => sum + numbers.length, 0),
    found: files.flatMap(({ folder, file, name }) =>
      eachOnce(readFile(reader, path.join(folder, file), file)).map((found) => ({ file: name, ...found })),
    ),
  };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();

function readFile(reader: HiddenNumbers, file: string, name: string): Found[] {
  return /\.(csv|json|arrow)$/.test(name)
    ? dataRows(file).flatMap((row) => foundInRow(reader, row, name))
    : statementsOf(readFileSync(file, "utf8"), name).flatMap((statement) =>
        foundInStatement(reader, statement),
      );
}

/** A cell under a column of earlier figures speaks of the figure before the row's own. */
function foundInStatement(reader: HiddenNumbers, { text, about, column }: Statement): Found[] {
  const before = /^(Period|Year) before$/.exec(column)?.[1];
  if (!before) return reader.foundIn(text, about);
  const own = about.codes.length > 0 ? about.codes.flatMap((code) => daysOfCode(code) ?? []) : about.days;
  const days = own.map((each) => earlier(each, before === "Year" ? 12 : monthsOf(each)));
  return reader.foundIn(text, { ...about, codes: [], days });
}

/** The same words may stand in a file more than once. */
const eachOnce = (found: Found[]): Found[] => [
  ...new Map(found.map((each) => [`${each.figure} ${each.near}`, each])).values(),
];
