import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBuiltFiles } from "../../pipelines/public-edition/built-files.ts";
import type { PublicFigure } from "../../pipelines/public-edition/edition.ts";
import { type HiddenFigure, hiddenFigures } from "../../pipelines/public-edition/hidden-figures.ts";
import { toArrow } from "../site/fixture/arrow.ts";
import { site } from "../site/fixture/site.ts";

const quarter = "icpc-children/2019-20-Q4/v2";
const police = "mash-contacts/2019-20-Q4/source/police/v1";
const before = "icpc-children/2019-20-Q3/v1";

const hidden: HiddenFigure[] = [
  {
    figure: quarter,
    metric: "icpc-children",
    period: "2019-20 Q4",
    breakdown: "all",
    category: "all",
    numbers: [1234, 4, 53.3456],
  },
  {
    figure: before,
    metric: "icpc-children",
    period: "2019-20 Q3",
    breakdown: "all",
    category: "all",
    numbers: [17],
  },
  {
    figure: police,
    metric: "mash-contacts",
    period: "2019-20 Q4",
    breakdown: "source",
    category: "police",
    numbers: [3],
  },
];

const metrics = [
  {
    metric: "icpc-children",
    title: "Children at a conference",
    definition: "Held within 15 days, 4 times a year.",
    unit: "children",
  },
  { metric: "mash-contacts", title: "Contacts", definition: "Section 47 contacts.", unit: "contacts" },
];
const observation = (row: object) => ({
  ...{
    metric: "mash-contacts",
    area_code: "E09000006",
    period: "2019-20 Q4",
    breakdown: "source",
    origin: "returns",
  },
  ...{ numerator: null, value: null, missing: "c", ...row },
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "built-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What is found in one file of a site, beside a publication that gives nothing away. */
function read(file: string, content: string | Uint8Array, tables: Record<string, object[]> = {}) {
  const publication = path.join(folder, "public");
  const all = {
    metric: metrics,
    observation: [
      observation({ category: "police" }),
      observation({ category: "health", numerator: 9, value: 9, missing: null }),
    ],
    comparator: [{ area_code: "E92000001", area_name: "England", value: 1 }],
    explore: [
      {
        area_code: "E09000006",
        is_own_return: false,
        source: "Department for Education, released 4 June 2020",
        value: 1,
      },
    ],
    ...tables,
  };
  mkdirSync(publication, { recursive: true });
  for (const [name, rows] of Object.entries(all))
    writeFileSync(path.join(publication, `${name}.arrow`), toArrow(rows));
  writeFileSync(path.join(publication, "site.json"), JSON.stringify({ ...site, audience: "public" }));
  const at = path.join(folder, "site", file);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, content);
  return readBuiltFiles(path.join(folder, "site"), publication, hidden);
}

const page = "metrics/icpc-children/index.html";
const contacts = "metrics/mash-contacts/index.html";
const code = (figure: string) => `<code>${figure.replaceAll("/", "/<wbr>")}</code>`;
const body = (content: string) =>
  `<!doctype html><html><head><title>A page</title></head><body><main><div class="headline"><p>January to March 2020 (quarter 4) ${code(quarter)}</p></div>${content}</main></body></html>`;
const row = (heading: string, ...cells: string[]) =>
  `<table><caption>Each quarter</caption><thead><tr><th scope="col">Period</th><th scope="col">Count</th><th scope="col">Period before</th></tr></thead>
<tbody><tr><th scope="row">${heading}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></tbody></table>`;

describe("a hidden number is found, with its file and the words around it,", () => {
  it.each([
    [
      "in the cell of a row that names the figure",
      page,
      body(row(`Jan to Mar 2020 ${code(quarter)}`, "1,234")),
      quarter,
      "1,234",
    ],
    [
      "beside a shown base",
      page,
      body(row(`Jan to Mar 2020 ${code(quarter)}`, "4 of 1,300")),
      quarter,
      "4 of 1,300",
    ],
    [
      "rounded as it is printed",
      page,
      body(row(`Jan to Mar 2020 ${code(quarter)}`, "53.3%")),
      quarter,
      "53.3%",
    ],
    [
      "in a row that names its period alone",
      page,
      body(row("Jan to Mar 2020", "<strong>53.35</strong>")),
      quarter,
      "53.35",
    ],
    [
      "in a row on another page",
      "themes/protection/index.html",
      body(row(`<a href="../../metrics/icpc-children/">Children</a> ${code(quarter)}`, "4")),
      quarter,
      "4",
    ],
    ["as the period before", page, body(row(`Jan to Mar 2020 ${code(quarter)}`, "[c]", "17")), before, "17"],
    [
      "as what a column is sorted by",
      page,
      body(row(`Jan to Mar 2020 ${code(quarter)}`, '<span data-sort="53.3456">[c]</span>')),
      quarter,
      "53.3456",
    ],
    [
      "in a sentence with its period",
      page,
      body("<p>In January to March 2020 (quarter 4) there were 1,234 children.</p>"),
      quarter,
      "1,234",
    ],
    [
      "in a sentence about an earlier one",
      page,
      body("<p>There is no figure. Down from 17 in October to December 2019.</p>"),
      before,
      "17",
    ],
    [
      "in a sentence of what the page leads with",
      page,
      body("<dl><div><dt>How many?</dt><dd>4 of 1,300 children.</dd></div></dl>"),
      quarter,
      "4 of",
    ],
    [
      "in a sentence that names the measure elsewhere",
      "index.html",
      body("<p>Children at a conference, January to March 2020: 4.</p>"),
      quarter,
      "4.",
    ],
    ["in an alternative text", page, body('<img alt="A line that ends at 1,234">'), quarter, "1,234"],
    [
      "in a label for screen readers",
      page,
      body('<div role="img" aria-label="4 children in January to March 2020"></div>'),
      quarter,
      "4 children",
    ],
    [
      "in the description of a drawing",
      page,
      body("<figure><figcaption>Jan to Mar 2020</figcaption><svg><title>Up to 1,234</title></svg></figure>"),
      quarter,
      "1,234",
    ],
    [
      "beside the bar of its group",
      contacts,
      body(
        '<figure><figcaption>Contacts, January to March 2020</figcaption><svg><g><text transform="translate(9,40)">3</text></g><g><text transform="translate(0,40)">Police</text></g></svg></figure>',
      ),
      police,
      "Police 3",
    ],
    [
      "in a list of groups",
      contacts,
      body("<p>Contacts, January to March 2020: Health 9, Police 3.</p>"),
      police,
      "Police 3",
    ],
    ["in a comment of the source", page, body("<!-- January to March 2020: 1234 -->"), quarter, "1234"],
    [
      "in a CSV file",
      "metrics/icpc-children/icpc-children.csv",
      "\uFEFFmetric,period,breakdown,category,numerator,value\r\nicpc-children,2019-20 Q4,all,all,,53.3456\r\n",
      quarter,
      "value: 53.3456",
    ],
    [
      "as what a shown figure is compared with",
      "metrics/icpc-children/icpc-children-comparisons.csv",
      "metric,period,value,comparator,comparator_period,comparator_value\r\nicpc-children,2020-21 Q1,9,previous,2019-20 Q4,4\r\n",
      quarter,
      "comparator_value: 4",
    ],
    ["in the row of its code", "all.csv", `figure,count\r\n${police},3\r\n`, police, "count: 3"],
    [
      "in a JSON file",
      "data.json",
      JSON.stringify({ figures: [{ metric: "icpc-children", period: "2019-20 Q4", n: 4 }] }),
      quarter,
      "n: 4",
    ],
    [
      "by the names in a JSON file",
      "data.json",
      JSON.stringify({ "icpc-children": { "2019-20 Q4": 1234 } }),
      quarter,
      "1234",
    ],
    [
      "in the search index",
      "search/index.json",
      JSON.stringify([
        { title: "Children", address: "/metrics/icpc-children/", words: "4 in January to March 2020" },
      ]),
      quarter,
      "4 in January",
    ],
    [
      "in an Arrow file of the site",
      "figures.arrow",
      toArrow([
        {
          metric: "mash-contacts",
          period: "2019-20 Q4",
          breakdown: "source",
          category: "police",
          numerator: 3,
        },
      ]),
      police,
      "numerator: 3",
    ],
  ])("%s", (_, file, content, figure, near) => {
    const { found } = read(file, content);
    expect(found).toEqual([{ file, figure, near: expect.stringContaining(near) }]);
  });

  it("in the publication, where the site does not print it", () => {
    const { found } = read("index.html", body(""), {
      comparison: [
        {
          metric: "icpc-children",
          period: "2019-20 Q4",
          comparator: "england",
          value: 53.3456,
          note: "4 of 1,300",
        },
      ],
    });
    expect(found.map(({ file, near }) => [file, near])).toEqual([
      ["public/comparison.arrow", "value: 53.3456"],
      ["public/comparison.arrow", "4 of 1,300"],
    ]);
  });
});

describe("the same number is no fault", () => {
  it.each([
    [
      "where it is another figure's",
      page,
      body(row("Apr to Jun 2019 <code>icpc-children/2019-20-Q1/v1</code>", "1,234")),
    ],
    [
      "in a code or a period",
      page,
      body(`<p>January to March 2020 (quarter 4), ${code(quarter)}: [c]. Counted on 4 April 2020.</p>`),
    ],
    [
      "where it is England's",
      page,
      body("<p>January to March 2020: [c]; England 53.3; similar areas 4 (4 of 10).</p>"),
    ],
    [
      "in what the measure is called and means",
      page,
      body("<p>January to March 2020. Held within 15 days, 4 times a year.</p>"),
    ],
    [
      "where it is another group's",
      contacts,
      body("<p>Contacts, January to March 2020: Health 3, Police [c].</p>"),
    ],
    [
      "on a scale",
      page,
      body(
        '<figure><figcaption>Jan to Mar 2020</figcaption><svg><text transform="translate(0,9)">4</text></svg></figure>',
      ),
    ],
    [
      "where a shown figure is broken down",
      contacts,
      body(row(`Health <code>mash-contacts/2019-20-Q4/source/health/v1</code>`, "3")),
    ],
    [
      "as a place, or a number of areas",
      page,
      body("<p>January to March 2020: 4th of 30 with data. 4 of 10 similar areas.</p>"),
    ],
    [
      "in the row of another area",
      "f.csv",
      "metric,area_code,period,value\r\nicpc-children,E09000007,2019-20 Q4,4\r\n",
    ],
    [
      "in a national figure",
      "f.csv",
      'metric,period,value,source\r\nicpc-children,2019-20 Q4,4,"Department for Education, released 4 June 2020"\r\n',
    ],
    [
      "as what others have in a comparison",
      "f.csv",
      "metric,period,value,comparator,comparator_period,comparator_value,rank\r\nicpc-children,2019-20 Q4,,england,2019-20 Q4,53.3456,4\r\n",
    ],
    ["in a row of another period", "f.csv", "metric,period,value\r\nicpc-children,2018-19 Q4,1234\r\n"],
    [
      "on a page that speaks of something else",
      "about/index.html",
      body("<p>There are 4 kinds of return, and 1,234 rows.</p>"),
    ],
  ])("%s", (_, file, content) => {
    expect(read(file, content).found).toEqual([]);
  });
});

it("every file but programs is read, for every hidden number", () => {
  read("_import/program.js", "export const four = 4;");
  const { read: files, numbers } = read("index.html", body(""));
  expect(files).toBe(6);
  expect(numbers).toBe(5);
});

describe("what is hidden", () => {
  const figure = (shown: Partial<PublicFigure>): PublicFigure => ({
    ...{
      metric: "icpc-in-time",
      period: "2019-20",
      period_type: "financial-year",
      breakdown: "all",
      category: "all",
    },
    ...{
      shape: "percentage",
      basis: "flow",
      figure: "icpc-in-time/2019-20/v1",
      isMentioned: true,
      showsValue: true,
    },
    ...{ numerator: 8, denominator: 40 },
    ...shown,
  });
  const truth = {
    figure: "icpc-in-time/2019-20/v1",
    numerator: 8,
    denominator: 40,
    value: 20,
    lower: 10.5,
    upper: 34.8,
  };
  const numbersOf = (...figures: PublicFigure[]) =>
    hiddenFigures([truth, { ...truth, figure: "icpc-in-time/2019-20-to-Q4/v1" }], figures).map(
      ({ numbers }) => numbers,
    );

  it("is the count that is [c], with the value and its interval", () => {
    expect(numbersOf(figure({ numerator: "c", showsValue: false }))).toEqual([[8, 20, 10.5, 34.8]]);
  });

  it("is every number of a figure that is not mentioned", () => {
    const none = figure({ numerator: null, denominator: null, showsValue: false, isMentioned: false });
    expect(numbersOf(none)).toEqual([[8, 40, 20, 10.5, 34.8]]);
  });

  it("is nothing of a figure that is shown, nor the population of a rate", () => {
    expect(numbersOf(figure({}))).toEqual([]);
    expect(
      numbersOf(figure({ shape: "rate", numerator: "c", denominator: null, showsValue: false })),
    ).toEqual([[8, 20, 10.5, 34.8]]);
  });

  it("is a count that was rounded", () => {
    expect(numbersOf(figure({ numerator: 10 }))).toEqual([[8]]);
  });

  it("is not what the same months show under another name", () => {
    const toDate = figure({
      ...{
        period: "2019-20 to Q4",
        figure: "icpc-in-time/2019-20-to-Q4/v1",
        isMentioned: false,
        showsValue: false,
      },
    });
    expect(numbersOf(figure({}), toDate)).toEqual([]);
  });
});
