import { readFileSync } from "node:fs";
import path from "node:path";
import { isCount, type PublicationRow } from "../disclosure/publication-row.ts";
import { arrowRows } from "../publication/arrow.ts";
import type { PublicFigure } from "./edition.ts";
import type { DisclosureTerms } from "./report.ts";

/** A public edition as anybody has it who has its files. */
export interface PublicFiles {
  /** Figures that rest on returns, those that are not mentioned among them. */
  figures: PublicFigure[];
  terms: DisclosureTerms;
  /** Its number, which every page prints. */
  publication: string;
}

type Row = Omit<PublicationRow, "shape" | "basis"> & {
  value: number | null;
  missing: string | null;
  origin: string;
};

/** Reads the folder of a public edition's publication. */
export function readPublicFiles(folder: string): PublicFiles {
  const terms = readJson<DisclosureTerms>(folder, "disclosure.json");
  const kindOf = new Map(
    readTable<Pick<PublicationRow, "metric" | "shape" | "basis">>(folder, "metric").map((row) => [
      row.metric,
      row,
    ]),
  );
  const kind = (metric: string) => kindOf.get(metric) as Pick<PublicationRow, "shape" | "basis">;
  const shown = readTable<Row>(folder, "observation").filter(({ origin }) => origin === "returns");
  const figures = shown.map((row): PublicFigure => {
    const { shape, basis } = kind(row.metric);
    const seen = (side: "numerator" | "denominator") =>
      row[side] === null && row.missing === "c" && isCount({ shape }, side) ? "c" : row[side];
    return {
      ...row,
      shape,
      basis,
      numerator: seen("numerator"),
      // the population of a rate is no count of children who were seen
      denominator: shape === "rate" ? null : seen("denominator"),
      showsValue: row.value !== null,
      isMentioned: true,
    };
  });
  const unmentioned = terms.unmentioned
    // of a metric that is never public not even the name is there
    .filter(({ metric }) => kindOf.has(metric))
    .map((row): PublicFigure => {
      const { shape, basis } = kind(row.metric);
      return {
        ...{ ...row, shape, basis, numerator: null, denominator: null },
        ...{ showsValue: false, isMentioned: false },
      };
    });
  return {
    figures: [...figures, ...unmentioned],
    terms,
    publication: readJson<{ publication: string }>(folder, "site.json").publication,
  };
}

const readJson = <Content>(folder: string, name: string): Content =>
  JSON.parse(readFileSync(path.join(folder, name), "utf8"));

const readTable = <Row>(folder: string, name: string): Row[] =>
  arrowRows<Row>(path.join(folder, `${name}.arrow`));
