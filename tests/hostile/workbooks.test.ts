import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contracts } from "../../pipelines/contracts/index.ts";
import { templateWorkbook } from "../../pipelines/contracts/template.ts";
import { readHeaderBlock } from "../../pipelines/ingest/header-block.ts";
import { identify } from "../../pipelines/ingest/identify.ts";
import { RefusedFile } from "../../pipelines/ingest/issue.ts";
import { openWorkbook } from "../../pipelines/ingest/open-workbook.ts";
import { readWorkbook } from "../../pipelines/ingest/read-workbook.ts";
import { workbook } from "../fixtures/returns.ts";
import { formulas } from "./texts.ts";

type Parts = Record<string, string>;

const folder = mkdtempSync(path.join(tmpdir(), "los-hostile-"));
const file = path.join(folder, "return.xlsx");
const { contract, quarter } = identify("council/2019-20-Q2/elective-home-education.xlsx", []).identity;
if (!contract || !quarter) throw new Error("the fixture's place is not known");

let good: Parts;
beforeAll(async () => {
  const parts = Object.entries(unzipSync(await workbook()));
  good = Object.fromEntries(parts.map(([name, bytes]) => [name, strFromU8(bytes)]));
});
afterAll(() => rmSync(folder, { recursive: true }));

const registered = "xl/worksheets/sheet2.xml";
const strings = "xl/sharedStrings.xml";
const book = "xl/workbook.xml";

/** Writes the good workbook with some parts changed, and reads it as a load does. */
async function readSpoilt(spoil: (parts: Parts) => Parts) {
  const parts = { ...good, ...spoil(good) };
  const bytes = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  writeFileSync(file, zipSync(Object.fromEntries(bytes), { level: 6 }));
  const sheets = await openWorkbook(file);
  const { header } = readHeaderBlock(sheets);
  return { sheets, header, ...readWorkbook(contract as never, sheets, quarter as never) };
}

const change = (name: string, from: string | RegExp, to: string) => (parts: Parts) => {
  const before = parts[name] as string;
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  return { [name]: after };
};

/** Rows below the table's last, from the ninth on. */
const moreRows = (count: number, row: (number: number) => string) =>
  change(
    registered,
    "</sheetData>",
    `${Array.from({ length: count }, (_, i) => `<row r="${i + 9}">${row(i + 9)}</row>`).join("")}</sheetData>`,
  );

const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** Entities that would grow to a thousand million letters, and one that names a file. */
const doctype =
  '<!DOCTYPE x [<!ENTITY a0 "lol">' +
  Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join("") +
  '<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY % more SYSTEM "http://127.0.0.1:9/x.dtd"> %more;]>';
const withDoctype = (text: string) => text.replace(/^<\?xml[^>]*\?>/, (head) => head + doctype);

describe("XML entities", () => {
  it.each([strings, registered, book, "xl/styles.xml", "[Content_Types].xml"])(
    "of a document type in %s are never filled in",
    async (name) => {
      const { sheets, rows } = await readSpoilt((parts) => ({ [name]: withDoctype(parts[name] as string) }));
      expect(rows).toHaveLength(10);
      expect(JSON.stringify(sheets)).not.toMatch(/lol|root:/);
    },
  );

  it.each(["&file;", "&a9;"])("%s in a cell stays as it is written", async (entity) => {
    const { header, sheets } = await readSpoilt((parts) => ({
      [strings]: withDoctype((parts[strings] as string).replace("A. Analyst", entity)),
    }));
    expect(header.preparedBy?.text).toBe(entity);
    expect(JSON.stringify(sheets).length).toBeLessThan(10_000);
  });
});

/** Files of a few kB that would keep the machine busy for hours, or take all of its memory. */
describe("a small file that asks for very much", () => {
  it.each([
    [
      "twenty thousand sheets",
      change(book, "</sheets>", `${'<sheet name="s" sheetId="9" r:id="rId2"/>'.repeat(20_000)}</sheets>`),
      "more than 50 sheets",
    ],
    [
      "a hundred thousand merged cells",
      change(
        registered,
        "</sheetData>",
        `</sheetData><mergeCells>${'<mergeCell ref="C100:D100"/>'.repeat(100_000)}</mergeCells>`,
      ),
      "more than 5000 merged cells",
    ],
    [
      "one long text in many cells",
      (parts: Parts) => ({
        [strings]: (parts[strings] as string).replace("A. Analyst", "x".repeat(1_000_000)),
        ...moreRows(100, (row) => `<c r="A${row}" t="s"><v>7</v></c>`)(parts),
      }),
      "32 million letters",
    ],
  ])("%s is refused", async (_, spoil, found) => {
    const error = await readSpoilt(spoil).catch((reason) => reason);
    expect(error).toBeInstanceOf(RefusedFile);
    expect(error.issue.rule).toBe("file-too-large");
    expect(error.issue.found).toContain(found);
  });

  it("cells in the last row and column of the sheet are not looked at", async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    const { rows } = await readSpoilt(change(registered, "</sheetData>", far));
    expect(rows).toHaveLength(10);
  });

  it("one line ten thousand times gives as many records, each with its own place", async () => {
    const line = (row: number) =>
      inline(`A${row}`, "Registered at the end of the quarter") +
      inline(`B${row}`, "Bullying and anxiety") +
      `<c r="C${row}"><v>1</v></c>`;
    // The good table ends in row 7: a line in row 8 keeps it one table.
    const { rows } = await readSpoilt(
      change(
        registered,
        "</sheetData>",
        `${Array.from({ length: 10_000 }, (_, i) => `<row r="${i + 8}">${line(i + 8)}</row>`).join("")}</sheetData>`,
      ),
    );
    const places = rows.map(({ cells }) => cells?.registered ?? "");
    expect(rows.length).toBeGreaterThan(10_000);
    expect(new Set(places).size).toBeGreaterThan(10_000);
  });

  it("elements that never close are read as far as they make sense", async () => {
    const { rows } = await readSpoilt(
      change(registered, "</sheetData>", `${"<a>".repeat(100_000)}</sheetData>`),
    );
    expect(rows).toHaveLength(10);
  });
});

describe("names and addresses inside a workbook", () => {
  it.each(["../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "http://127.0.0.1:9/x.xml"])(
    "a sheet that is said to be at %s is a fault, and no such file is opened",
    async (address) => {
      const rels = "xl/_rels/workbook.xml.rels";
      const error = await readSpoilt(change(rels, "worksheets/sheet2.xml", address)).catch(
        (reason) => reason,
      );
      expect(error).toBeInstanceOf(RefusedFile);
      expect(error.issue).toMatchObject({ rule: "unreadable-file", mend: expect.stringMatching(/\.$/) });
      expect(JSON.stringify(error.issue)).not.toContain("root:");
    },
  );

  it("the name of a sheet is cut, and shows what cannot be seen", async () => {
    const name = `../&lt;script&gt;&#x202E;&#7;${"x".repeat(10_000)}`;
    const { sheets } = await readSpoilt(change(book, 'name="Registered"', `name="${name}"`));
    expect(sheets[1]?.name).toMatch(/^\.\.\/<script>\[U\+202E\].x+…$/);
    expect(sheets[1]?.name.length).toBeLessThan(300);
  });

  it.each(["../../evil", "/tmp/evil", "a\u0000b", "C:\\evil"])(
    "a part of the archive that is called %s is not written anywhere",
    async (name) => {
      const { rows } = await readSpoilt(() => ({ [name]: "evil" }));
      expect(rows).toHaveLength(10);
    },
  );

  it("formulas count as their last result, and links, comments and macros as nothing", async () => {
    const { rows } = await readSpoilt((parts) => ({
      ...change(
        registered,
        '<c r="C3"><v>40</v></c>',
        '<c r="C3"><f>WEBSERVICE("http://127.0.0.1:9")</f><v>40</v></c>',
      )(parts),
      "xl/vbaProject.bin": "macro",
      "xl/externalLinks/externalLink1.xml": "<externalLink/>",
    }));
    expect(rows.map(({ texts }) => texts.registered)).toContain("40");
  });
});

it.each(formulas)("an agency called %j stands as text in the workbook that it fills in", async (agency) => {
  const template = contracts.find(({ dataset }) => dataset === "mash-contacts");
  const bytes = await templateWorkbook(template as never, { agency, quarter: "2019-20 Q3" });
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const cells = sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])]);
  expect(cells.filter(({ type }) => type === "formula")).toEqual([]);
  expect(sheets.flatMap(({ rows }) => rows.flat())).toContain(agency);
});
