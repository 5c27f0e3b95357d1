import path from "node:path";
import { parseArgs } from "node:util";
import { inReadingOrder } from "../src/lib/plain-text.ts";
import { PartnershipFault } from "./benchmarks/partnership-fault.ts";
import { QueryRefused } from "./metrics/analyst-query.ts";
import { type Progress, progressTo } from "./progress.ts";
import { PublicEditionFault } from "./public-edition/fault.ts";
import { DataAtFault, type Folders, foldersFrom, WrongWords } from "./verbs/folders.ts";
import { AlreadyRunning } from "./warehouse/lock.ts";
import { machineFaultText } from "./warehouse/machine-fault.ts";
import { UnreadableWarehouse } from "./warehouse/unreadable.ts";

/** What a verb gives back: text for people, the same as data for `--json`, and whether the data is at fault. */
interface Answer {
  text: string;
  data: unknown;
  fault?: boolean;
  /** Keeps the process alive, as a server does. */
  stay?: Promise<void>;
}

interface Words {
  folders: () => Folders;
  rest: string[];
  options: ReturnType<typeof parse>["values"];
  progress: Progress;
}

type Verb = { usage: string; does: string; run: (words: Words) => Promise<Answer> };

// Each verb loads its own modules, so that `los sql` does not wait for the site builder.
const verbs: Record<string, Verb> = {
  load: {
    usage: "load [--rebuild]",
    does: "read new and changed files into the warehouse",
    run: async ({ folders, options, progress }) => {
      const { load } = await import("./verbs/load.ts");
      const { loadText } = await import("./verbs/report.ts");
      const report = await load(folders(), options.rebuild ?? false, progress);
      return {
        text: loadText(report),
        data: report,
        fault: report.errors > 0 || report.metricFaults.length > 0,
      };
    },
  },
  check: {
    usage: "check",
    does: "find everything that is wrong, without building a page",
    run: async ({ folders, progress }) => {
      const { check } = await import("./verbs/check.ts");
      const { checkText } = await import("./verbs/report.ts");
      const report = await check(folders(), progress);
      return {
        text: checkText(report),
        data: report,
        fault: report.errors > 0 || report.metricFaults.length > 0,
      };
    },
  },
  build: {
    usage: "build [--audience partnership|public|all] [--as-seen DATE|MEETING] [--out DIR]",
    does: "load, compute and render the site",
    run: async ({ folders, options, progress }) => {
      const { build } = await import("./verbs/build.ts");
      const { buildText } = await import("./verbs/build-text.ts");
      const report = await build(folders(), buildOptions(options), progress);
      const fault =
        report.load.errors > 0 ||
        report.load.metricFaults.length > 0 ||
        (report.held?.differing.length ?? 0) > 0;
      return { text: buildText(report), data: report, fault };
    },
  },
  serve: {
    usage: "serve [--audience partnership|public] [--port N]",
    does: "build, then serve the site on this machine and print its address",
    run: async ({ folders, options, progress }) => {
      const { build } = await import("./verbs/build.ts");
      const { serveFolder } = await import("./verbs/serve.ts");
      const { buildText } = await import("./verbs/build-text.ts");
      const audience = options.audience === "public" ? "public" : "partnership";
      const report = await build(folders(), { ...buildOptions(options), audience }, progress);
      const { address, server } = await serveFolder(report.sites[audience] as string, port(options.port));
      const stay = new Promise<void>((resolve) => server.once("close", resolve));
      return {
        text: `${buildText(report)}\n\nThe site is at ${address} (press Ctrl+C to stop)`,
        data: { ...report, address },
        stay,
      };
    },
  },
  attack: {
    usage: "attack [--out DIR]",
    does: "try to work out what the public edition hides, and read its files for hidden numbers",
    run: async ({ folders, options, progress }) => {
      const { attack } = await import("./verbs/attack.ts");
      const { attackText } = await import("./verbs/attack-text.ts");
      const { report } = await attack(folders(), options.out ?? "dist", progress);
      const fault = report.recovered.length > 0 || (report.files?.found.length ?? 0) > 0;
      return { text: attackText(report), data: report, fault };
    },
  },
  release: {
    usage: "release [--out DIR]",
    does: "attack the public edition and write what it shows into the ledger: do it when it goes out",
    run: async ({ folders, options, progress }) => {
      const { release } = await import("./verbs/release.ts");
      const { releaseText } = await import("./verbs/attack-text.ts");
      const day = new Date().toISOString().slice(0, 10);
      const report = await release(folders(), options.out ?? "dist", day, progress);
      return { text: releaseText(report), data: report };
    },
  },
  sql: {
    usage: 'sql "select …" [--format table|csv|json] [--as-seen DATE]',
    does: "ask the warehouse a read-only question",
    run: async ({ folders, rest, options, progress }) => {
      const { formatRows, query, sqlFormats } = await import("./verbs/sql.ts");
      const wanted = options.json ? "json" : (options.format ?? "table");
      const format = sqlFormats.find((known) => known === wanted);
      if (!format) throw new WrongWords(`--format ${wanted} is not known; it is ${sqlFormats.join(", ")}.`);
      const rows = await query(folders(), rest.join(" "), options["as-seen"], progress);
      return { text: await formatRows(rows, format), data: rows };
    },
  },
  explain: {
    usage: "explain CODE",
    does: "trace a printed figure to its query, cells, files, signatories and versions",
    run: async ({ folders, rest, progress }) => {
      const { explain } = await import("./verbs/explain.ts");
      const { passportText } = await import("./provenance/passport-text.ts");
      const passport = await explain(folders(), rest.join(" "), progress);
      return { text: passportText(passport), data: passport };
    },
  },
  receive: {
    usage: 'receive FILE [--agency ID] [--quarter "2019-20 Q3"] [--reason "CODE: WORDS"] [--commit]',
    does: "say what a return would change; --commit stores it, with --prepared-by and --signed-by where its header has none",
    run: async ({ folders, rest, options, progress }) => {
      const { receive } = await import("./verbs/receive.ts");
      const { receiveText } = await import("./verbs/receive-text.ts");
      const { agency, quarter, reason, commit = false } = options;
      const words = { agency, quarter, reason, commit };
      const who = { preparedBy: options["prepared-by"], signedBy: options["signed-by"] };
      const report = await receive(folders(), rest[0] ?? "", { ...words, ...who }, progress);
      const isRefused = commit && !report.isStored;
      return { text: receiveText(report), data: report, fault: isRefused || report.submission.errors > 0 };
    },
  },
  benchmarks: {
    usage: "benchmarks [--from DIR]",
    does: "bring new releases of the catalogued national files into the data folder",
    run: async ({ folders, options, progress }) => {
      const { benchmarks, benchmarksText } = await import("./verbs/benchmarks.ts");
      const report = await benchmarks(folders(), options.from, progress);
      return { text: benchmarksText(report, options.from !== undefined), data: report };
    },
  },
  new: {
    usage: "new metric THEME/ID",
    does: "write a metric file to fill in",
    run: async ({ rest }) => {
      const [what, name] = rest;
      if (what !== "metric" || !name) throw new WrongWords("Write: los new metric THEME/ID");
      const { newMetric } = await import("./verbs/new-metric.ts");
      const file = newMetric(name);
      return { text: `Wrote ${file}. Fill in every "…", then run: los check`, data: { file } };
    },
  },
  template: {
    usage: "template DATASET [--agency NAME] [--quarter '2019-20 Q3']",
    does: "write the workbook that an agency fills in",
    run: async ({ rest, options }) => {
      const { writeTemplate } = await import("./verbs/template.ts");
      const file = await writeTemplate(rest[0] ?? "", options.agency ?? "", options.quarter ?? "");
      return { text: `Wrote ${file}`, data: { file } };
    },
  },
};

function parse(words: string[]) {
  return parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      data: { type: "string", default: "data" },
      state: { type: "string", default: ".los" },
      json: { type: "boolean" },
      help: { type: "boolean", short: "h" },
      rebuild: { type: "boolean" },
      audience: { type: "string" },
      "as-seen": { type: "string" },
      out: { type: "string" },
      port: { type: "string" },
      format: { type: "string" },
      from: { type: "string" },
      agency: { type: "string" },
      quarter: { type: "string" },
      reason: { type: "string" },
      commit: { type: "boolean" },
      "prepared-by": { type: "string" },
      "signed-by": { type: "string" },
    },
  });
}

function buildOptions(options: Words["options"]) {
  return { audience: options.audience ?? "all", out: options.out, asSeen: options["as-seen"] };
}

function port(text: string | undefined): number {
  const number = Number(text ?? 3000);
  if (!Number.isInteger(number) || number < 0 || number > 65535)
    throw new WrongWords(`--port ${text} is no port number.`);
  return number;
}

const help = (): string =>
  [
    "Usage: los VERB [--data DIR] [--state DIR] [--json]",
    "",
    ...Object.values(verbs).map((verb) => `  ${verb.usage}\n      ${verb.does}`),
    "",
    "--data names a partnership's folder (default: data), --state where the warehouse is kept (default: .los).",
    "Exit code: 0 done, 1 the data or a metric is at fault, 2 the words are wrong, 3 our own failure.",
  ].join("\n");

/** Runs one command. Returns its exit code: 0 done, 1 data at fault, 2 words wrong, 3 our own failure. */
export async function main(words: string[]): Promise<number> {
  const progress = progressTo(process.stderr);
  stopOnSignal(progress);
  let state = "";
  try {
    const { values: options, positionals } = parse(words);
    state = path.resolve(options.state);
    const [name, ...rest] = positionals;
    if (options.help || name === "help") return print(help(), 0);
    const verb = verbs[name ?? ""];
    if (!verb) throw new WrongWords(name ? `There is no verb "${name}".\n\n${help()}` : help());
    const folders = () => foldersFrom(options.data, options.state);
    const answer = await verb.run({ folders, rest, options, progress });
    progress.done();
    print(options.json ? JSON.stringify(answer.data, null, 2) : answer.text, 0);
    await answer.stay;
    return answer.fault ? 1 : 0;
  } catch (error) {
    progress.done();
    return explain(error as Error & { code?: string }, state);
  }
}

/** Ctrl+C leaves what stood before, and says so. A second one ends a process that is too busy to answer. */
function stopOnSignal(progress: Progress): void {
  const signals = { SIGINT: 130, SIGTERM: 143 };
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => {
      progress.done();
      complain("Stopped. The last good warehouse and site are untouched.", code);
      process.exit(code);
    });
  }
}

function explain(error: Error & { code?: string }, state: string): number {
  if (error instanceof WrongWords || error.code?.startsWith("ERR_PARSE_ARGS"))
    return complain(error.message, 2);
  const theirs = [DataAtFault, AlreadyRunning, PartnershipFault, PublicEditionFault, QueryRefused];
  if (theirs.some((kind) => error instanceof kind)) return complain(error.message, 1);
  if (error instanceof UnreadableWarehouse) return complain(error.message, 3);
  const ofMachine = machineFaultText(error, state);
  if (ofMachine !== null) return complain(ofMachine, 3);
  return complain(
    `Line of Sight failed, and the last good warehouse and site are untouched.\n${error.stack}`,
    3,
  );
}

const print = (text: string, code: number): number => write(process.stdout, text, code);
const complain = (text: string, code: number): number => write(process.stderr, text, code);

/** What strangers wrote may hold characters that a terminal would obey; a file or another program gets the text as it is. */
function write(stream: NodeJS.WriteStream, text: string, code: number): number {
  stream.write(`${stream.isTTY ? inReadingOrder(text) : text}\n`);
  return code;
}
