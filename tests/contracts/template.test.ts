import type { CellValue } from "hucre/xlsx";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { contracts } from "../../pipelines/contracts/index.ts";
import { templateWorkbook } from "../../pipelines/contracts/template.ts";
import { ReturnsFolder } from "../ingest/returns-folder.ts";

const each = contracts.map((contract) => ({ contract, dataset: contract.dataset }));
const filled = { agency: "London Borough of Example", quarter: "2019-20 Q2" };

/** Fills every cell that is due with 7, the windows with a year, and one line of named things. */
async function fillIn(template: Uint8Array): Promise<Uint8Array> {
  const { sheets } = await readXlsx(template);
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => {
      const heading = rows.findIndex(([first]) => first === "Indicator");
      if (heading < 0) return { name, rows };
      const due = rows[heading + 1]?.includes("Apr") ? 6 : 2;
      const first = (rows[heading] as CellValue[]).indexOf("Q1");
      const seen = new Set<CellValue>();
      const body = rows.map((row, r) => {
        const indicator = row[0];
        if (r <= heading || !indicator) return row;
        const isNamed = rows[heading]?.[1] === "Course";
        if (isNamed && seen.has(indicator)) return row;
        seen.add(indicator);
        const value = String(indicator).includes("12 months covered") ? "2018-19" : 7;
        const keys = isNamed ? ["Neglect", "Classroom course"] : row.slice(1, first);
        return [indicator, ...keys, ...Array.from({ length: due }, () => value)];
      });
      return { name, rows: body };
    }),
  });
}

describe("the template", () => {
  it.each(each)("of $dataset, filled in, is a good return", async ({ contract, dataset }) => {
    const returns = await ReturnsFolder.create();
    returns.put(`council/2019-20-Q2/${dataset}.xlsx`, await fillIn(await templateWorkbook(contract, filled)));
    const { read } = await returns.load();
    expect(await returns.rows("select * from issue")).toEqual([]);
    expect(read[0]?.status).toBe("accepted");
    expect(read[0]?.rowsAccepted).toBeGreaterThan(0);
  });

  it.each(each)(
    "of $dataset has the header block and one sheet per tab, none of them hidden",
    async ({ contract }) => {
      const { sheets } = await readXlsx(await templateWorkbook(contract, filled));
      expect(sheets.map(({ name }) => name)).toEqual(["Cover", ...contract.tabs.map(({ name }) => name)]);
      expect(sheets.some(({ hidden }) => hidden)).toBe(false);
      expect(sheets[0]?.rows.slice(0, 3)).toEqual([
        ["Return", contract.title],
        ["Agency", filled.agency],
        ["Quarter", filled.quarter],
      ]);
    },
  );
});
