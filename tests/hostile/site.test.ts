import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CellValue } from "hucre/xlsx";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Metric } from "../../pipelines/metrics/read-metrics.ts";
import { progressTo } from "../../pipelines/progress.ts";
import { build } from "../../pipelines/verbs/build.ts";
import { foldersFrom } from "../../pipelines/verbs/folders.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";
import { dataFolder } from "../example/example-state.ts";
import { workbook } from "../fixtures/returns.ts";
import { headers, line } from "../registers/register-files.ts";
import { turned } from "./texts.ts";

/** A text that would make elements and attributes of itself, with the word by which it is found again. */
const hostile = (word: string): string =>
  `${word} <script>alert(1)</script> "><img src=x onerror=alert(1)> '><b onclick=x> {{title}} \${1+1}`;
/** The same for text in which braces name a figure. */
const withoutBraces = (word: string): string => hostile(word).replace("{{title}} ", "");

/** What a stranger wrote in each field, by the word that it begins with. */
const words = {
  ...{ title: "metrictitle", owner: "metricowner", caution: "metriccaution", target: "metrictarget" },
  ...{ partnership: "partnershipname", area: "areaname", agency: "agencyname" },
  ...{ commentary: "commentarytext", role: "commentaryrole", reason: "returnreason", signed: "returnsigner" },
  ...{
    sheet: "sheetname",
    file: "filename",
    cell: "returncell",
    gap: "gaptitle",
    meaning: "glossarymeaning",
  },
  ...{
    challenge: "challengetitle",

    answer: "challengeanswer",
    event: "eventtitle",
    risk: "risktitle",
  },
  ...{ review: "reviewtitle", priority: "prioritytitle", question: "questionasked", action: "actiontext" },
};

vi.mock("../../pipelines/metrics/read-metrics.ts", async (original) => {
  const module = await original<typeof import("../../pipelines/metrics/read-metrics.ts")>();
  return { ...module, readMetrics: () => ({ metrics: [spoilt(module.readMetrics().metrics)], faults: [] }) };
});

/** One metric, so that the site is small; its front matter is a stranger's. */
function spoilt(metrics: Metric[]): Metric {
  const metric = metrics.find(({ id }) => id === "home-educated") as Metric;
  return {
    ...metric,
    title: hostile(words.title),
    owner: hostile(words.owner),
    caution: hostile(words.caution),
    target: { kind: "none", reason: hostile(words.target) },
  };
}

const shippedGlossary = readFileSync(path.join(dataFolder, "registers/glossary.csv"), "utf8");
const home = mkdtempSync(path.join(tmpdir(), "los-hostile-site-"));
// A file's name can hold everything but a slash.
const file = `education/2019-20-Q4/elective-home-education ${hostile(words.file).replaceAll("/", "")}${turned}.xlsx`;
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
let folder: string;
let pages: Map<string, Document>;

async function writePartnership(): Promise<string> {
  const bytes = await workbook(({ cover, registered, declared, more }) => {
    cover[1] = ["Agency", hostile(words.agency)];
    cover[2] = ["Quarter", "2019-20 Q4"];
    for (const row of [...registered, ...declared].slice(2))
      if (typeof row[3] === "number") row.splice(4, 2, 44, 45);
    (registered[2] as CellValue[])[3] = hostile(words.cell);
    more.push({ name: `${words.sheet}"><b onclick=x>`, rows: [["what", 1, 2, 3]] });
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const reason = `agency correction: ${hostile(words.reason)}`;
  const signer = `${hostile(words.signed)} ${turned}`;
  const source = { metrics: "home-educated", status: "illustrative" };
  const register = (name: keyof typeof headers, ...rows: string[]) =>
    `${headers[name]}\n${rows.join("\n")}\n`;
  return partnershipFolder(
    {
      [`returns/${file}`]: bytes,
      "returns/ledger.csv": `file,sha256,received_at,prepared_by,signed_by,signed_at,reason\n${[file, sha256, "2020-04-14T09:00:00Z", signer, signer, "2020-04-15", reason].map(quoted).join(",")}\n`,
      "registers/glossary.csv": `${shippedGlossary}XQZ,${quoted(hostile(words.meaning))},${quoted(`${hostile("explanation")}.`)},,\n`,
      "registers/gaps.csv": `id,theme,title,owner,promised,report,line,why,what_is_needed\nx,education,${Array(
        3,
      )
        .fill(quoted(hostile(words.gap)))
        .join(",")},,,${quoted(hostile("why"))},${quoted(hostile("needed"))}\n`,
      "registers/challenges.csv": register(
        "challenges",
        line("challenges", {
          ...{ ...source, title: hostile(words.challenge), asked: hostile("asked"), put_to: hostile("put") },
          ...{ answer: hostile(words.answer), answered_on: "2019-12-01", baseline_period: "2019-20 Q2" },
        }),
        line("challenges", { challenge: "turned", title: turned }),
      ),
      "registers/actions.csv": register(
        "actions",
        line("actions", { ...source, text: hostile(words.action) }),
      ),
      "registers/events.csv": register("events", line("events", { ...source, title: hostile(words.event) })),
      "registers/risks.csv": register("risks", line("risks", { ...source, title: hostile(words.risk) })),
      "registers/risk_scores.csv": register("risk_scores", line("risk_scores", { note: hostile("note") })),
      "registers/reviews.csv": register(
        "reviews",
        line("reviews", { ...source, title: hostile(words.review) }),
      ),
      "registers/priorities.csv": register(
        "priorities",
        line("priorities", { title: hostile(words.priority) }),
      ),
      "registers/questions.csv": register(
        "questions",
        line("questions", { ...source, asked: hostile(words.question) }),
      ),
      "registers/meetings.csv": register(
        "meetings",
        line("meetings", { quarter: "2019-20 Q2", title: hostile("meeting") }),
      ),
      "registers/commentary/home-educated--2019-20-Q2.md": `---\nmetric: home-educated\nperiod: 2019-20 Q2\nby: education\nrole: '${withoutBraces(words.role).replaceAll("'", "''")}'\nwritten_on: 2019-11-01\nstatus: illustrative\n---\n\n${withoutBraces(words.commentary)}\n`,
      "registers/commentary/home-educated--2019-20-Q1.md": `---\n${turned}: x\n---\n\n${turned}\n`,
    },
    {
      ...{ name: hostile(words.partnership), shortName: hostile("short"), areaName: hostile(words.area) },
      agencies: [
        {
          id: "education",
          name: hostile(words.agency),
          datasets: ["elective-home-education"],
          from: "2019-20 Q1",
        },
      ],
    },
  );
}

beforeAll(async () => {
  const data = await writePartnership();
  const folders = foldersFrom(data, path.join(home, "state"));
  const options = { audience: "partnership", out: path.join(home, "dist"), asSeen: undefined };
  const { sites } = await build(folders, options, progressTo(process.stderr));
  folder = sites.partnership as string;
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  pages = new Map(
    names.map((name) => [name, parseHTML(readFileSync(path.join(folder, name), "utf8")).document]),
  );
  rmSync(data, { recursive: true });
  // One site is built at a time: another test's may come first.
}, 600_000);
afterAll(() => rmSync(home, { recursive: true }));

const everyElement = () => [...pages.values()].flatMap((document) => [...document.querySelectorAll("*")]);

it("makes no element and no attribute of what strangers wrote, on any page", () => {
  expect(pages.size).toBeGreaterThan(20);
  const elements = everyElement();
  const named = (name: string) => elements.filter(({ localName }) => localName === name);
  expect(named("img")).toEqual([]);
  expect(named("b").map(({ outerHTML }) => outerHTML)).toEqual([]);
  expect(
    named("script").filter((script) => !/^(\.{0,2}\/)+_import\//.test(script.getAttribute("src") ?? "")),
  ).toEqual([]);
  const attributes = elements.flatMap((element) => [...element.attributes]);
  expect(attributes.filter(({ name }) => name.startsWith("on") || /["'<>]/.test(name))).toEqual([]);
  expect(
    attributes.filter(
      ({ name, value }) => /^(href|src|action)$/.test(name) && /^\s*javascript:/i.test(value),
    ),
  ).toEqual([]);
});

it.each(Object.values(words))("shows %s as it was written", (word) => {
  const texts = [...pages.values()].flatMap((document) => [
    document.body.textContent ?? "",
    ...[...document.querySelectorAll("[title]")].map((element) => element.getAttribute("title") ?? ""),
  ]);
  const found = texts.find((text) => text.includes(word));
  expect(found).toBeDefined();
  const rest = (found ?? "").slice((found ?? "").indexOf(word), (found ?? "").indexOf(word) + 200);
  expect(rest).toContain(word === words.sheet ? '"><b onclick=x>' : "<script>alert(1)<");
});

it("shows no character that turns the reading direction, and names it where it was found", () => {
  const texts = [...pages.values()].map((document) => document.toString());
  expect(texts.filter((text) => /[\u202a-\u202e\u2066-\u2069]/.test(text))).toEqual([]);
  expect(texts.some((text) => text.includes("[U+202E]"))).toBe(true);
});

it("keeps every file that scripts read sound, and every download free of formulas", () => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const name of files.filter((each) => each.endsWith(".json")))
    expect(() => JSON.parse(readFileSync(path.join(folder, name), "utf8")), name).not.toThrow();
  const search = readFileSync(path.join(folder, "search/index.json"), "utf8");
  expect(
    JSON.parse(search).some(({ title }: { title: string }) => title.includes("<script>alert(1)</script>")),
  ).toBe(true);
  for (const name of files.filter((each) => each.endsWith(".csv")))
    expect(readFileSync(path.join(folder, name), "utf8"), name).not.toMatch(/(^|[,\n"])[=+@]/m);
});
