import type fc from "fast-check";
import { commentaryReader, ledgerReader, referenceReader, registerReader } from "./read-lists.ts";
import { frontMatterReader, queryReader } from "./read-metrics.ts";
import { eesReader, laitReader } from "./read-national.ts";
import { headerBlockReader, listReader, workbookReader } from "./read-returns.ts";
import { catalogueReader, partnershipReader } from "./read-settings.ts";

/** A fault as a reader tells of it. */
export type Told = {
  file: string;
  found: string | null;
  expected: string;
  mend: string;
};

/** A reader that has its folder and its database. */
export interface OpenReader<Input> {
  inputs: fc.Arbitrary<Input>;
  /** Reads one input and gives the faults that it was told of. Whatever else is thrown is a fault of ours. */
  read(input: Input): Promise<Told[]>;
  close(): void;
}

/** One reader of what strangers send. */
export interface Reader {
  name: string;
  /** How many inputs it is tried with for one of the slowest reader. */
  times: number;
  /** `everything` adds many more good files to be spoilt, and real national files where there are any. */
  open(everything: boolean): Promise<OpenReader<unknown>>;
}

/** A reader as the list of them keeps it, whatever its input is. */
export const reader = <Input>(
  name: string,
  times: number,
  open: (everything: boolean) => Promise<OpenReader<Input>>,
): Reader => ({ name, times, open: open as Reader["open"] });

export const readers: readonly Reader[] = [
  reader("a list of a return (CSV)", 1, listReader),
  reader("a workbook of a return (xlsx)", 1, workbookReader),
  reader("the header block of a workbook", 10, headerBlockReader),
  reader("the ledger of returns", 10, ledgerReader),
  reader("a reference file", 5, referenceReader),
  reader("a register", 5, registerReader),
  reader("a commentary", 10, commentaryReader),
  reader("the front matter of a metric", 10, frontMatterReader),
  reader("a query of an analyst", 5, queryReader),
  reader("a national file of Explore Education Statistics", 1, eesReader),
  reader("LAIT's long file and its dictionary", 1, laitReader),
  reader("the catalogue of national files", 5, catalogueReader),
  reader("partnership.json", 10, partnershipReader),
];

/** What is wrong with how faults are told; nothing when each names its file, what was expected and how to mend it. */
export function badlyTold(faults: readonly Told[]): Told[] {
  return faults.filter(
    ({ file, found, expected, mend }) =>
      !file ||
      !expected ||
      !mend ||
      (found ?? "").length > 400 ||
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that a terminal or a page would obey
      /[\u0000\u001b\u202a-\u202e\u2066-\u2069]/.test(found ?? ""),
  );
}
