import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { finished } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { ingestReturns } from "../../pipelines/ingest/ingest.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse } from "../ingest/test-warehouse.ts";

const rows = 2_000_000;

/**
 * A validated load of a tidy CSV of two million rows, against the same file read as it is by DuckDB, in the same process
 * and each into a database file. Prints the seconds of every round and the median ratio.
 */
export async function benchLoad(rounds = 3): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "los-bench-load-"));
  try {
    const returnsFolder = path.join(folder, "returns");
    const csv = path.join(returnsFolder, "council", "2019-20-Q4", "training-courses.csv");
    await writeList(csv);
    const ratios: Cost[] = [];
    for (let round = 1; round <= rounds; round++) {
      const bare = await timed(path.join(folder, `bare-${round}.duckdb`), Warehouse.open, (warehouse) =>
        warehouse.run("create table bare as select * from read_csv($1)", [csv]),
      );
      const validated = await timed(
        path.join(folder, `loaded-${round}.duckdb`),
        emptyWarehouse,
        async (warehouse) => {
          const receivedNow = "2020-04-20T09:00:00Z";
          const report = await ingestReturns(warehouse, {
            returnsFolder,
            areaCode: "E09000006",
            receivedNow,
            progress: () => {},
          });
          const accepted = report.read[0]?.rowsAccepted;
          if (accepted !== rows) throw new Error(`accepted ${accepted} of ${rows} rows`);
        },
      );
      ratios.push({
        seconds: validated.seconds / bare.seconds,
        processor: validated.processor / bare.processor,
      });
      console.log(
        `load of ${rows} rows: bare ${bare.seconds.toFixed(2)} s, validated ${validated.seconds.toFixed(2)} s`,
      );
    }
    const seconds = median(ratios.map((ratio) => ratio.seconds)).toFixed(2);
    const processor = median(ratios.map((ratio) => ratio.processor)).toFixed(2);
    console.log(
      `a validated load takes ${seconds} times as long as a bare one (${processor} times the processor time)`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Seconds on the clock, and of the processor, which other work on the machine disturbs less. */
interface Cost {
  seconds: number;
  processor: number;
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;

async function timed(
  file: string,
  open: (file: string, access: "write") => Promise<Warehouse>,
  work: (warehouse: Warehouse) => Promise<void>,
): Promise<Cost> {
  const warehouse = await open(file, "write");
  try {
    const began = performance.now();
    const before = process.cpuUsage();
    await work(warehouse);
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
  } finally {
    warehouse.close();
    rmSync(file, { force: true });
  }
}

/** Courses with unique names over four quarters; figures from a fixed sequence, so that every run reads the same file. */
async function writeList(csv: string): Promise<void> {
  mkdirSync(path.dirname(csv), { recursive: true });
  const out = createWriteStream(csv);
  const kinds = ["Classroom course", "briefing", "Designated safeguarding lead course"];
  let seed = 1;
  const below = (limit: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % limit;
  };
  out.write("quarter,course,kind,sessions,booked,attended,no_shows,rated,rated_excellent\n");
  for (let first = 0; first < rows; first += 10_000) {
    let lines = "";
    for (let i = first; i < first + 10_000; i++) {
      const [booked, rated] = [below(300), below(200)];
      lines += `2019-20 Q${(i % 4) + 1},Course ${i} on safeguarding,${kinds[i % 3]},${below(20)},${booked},${below(400)},${below(booked + 1)},${rated},${below(rated + 1)}\n`;
    }
    if (!out.write(lines)) await new Promise<void>((resolve) => void out.once("drain", resolve));
  }
  out.end();
  await finished(out);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await benchLoad();
