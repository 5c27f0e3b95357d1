import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import { loadBenchmarks } from "../../pipelines/benchmarks/national.ts";
import type { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { warehouseWith } from "../benchmarks/benchmark-warehouse.ts";
import { authority, file, national } from "../benchmarks/national-file.ts";
import { partnershipFolder } from "../benchmarks/partnership-folder.ts";
import { realFolder } from "../benchmarks/real-files.ts";
import { type Seed, type Spoiling, spoilings, spoilt } from "./inputs.ts";
import type { OpenReader, Told } from "./readers.ts";

const release = {
  ...{ id: "file", metric: "timely", publisher: "Department for Education", title: "Title" },
  ...{ released: "2025-10-31", edition: "2025" },
};

/** A folder with a catalogue, and the database that its national files are read into. */
class National {
  private readonly folder = partnershipFolder({ "benchmarks/catalogue.yaml": "" });

  private constructor(private readonly warehouse: Warehouse) {}

  static async open(): Promise<National> {
    return new National(await warehouseWith({ metric: "timely", shape: "count", denominator: null }));
  }

  put(name: string, bytes: Uint8Array | string): void {
    writeFileSync(path.join(this.folder, "benchmarks", name), bytes);
  }

  async read(entry: object): Promise<Told[]> {
    this.put("catalogue.yaml", stringify([{ ...release, ...entry }]));
    await loadBenchmarks(this.warehouse, this.folder, [{ id: "timely" }]);
    return this.warehouse.rows("select file, found, expected, mend from issue_record");
  }

  close(): void {
    this.warehouse.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const goodEes: Seed = {
  name: "ees.csv",
  bytes: () =>
    Buffer.from(
      file(
        ...["2019", "2020", "2021"].flatMap((year) => [
          national(year, "1000,20,c"),
          authority(year, "E09000006", "Bromley", "30,low,400", "305"),
          authority(year, "E09000007", "Camden", "z,5,x", "202"),
        ]),
      ),
    ),
};

/** The real files of a folder, when there are any. */
function realFiles(folder: string): Seed[] {
  const absolute = path.join(realFolder, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute).map((name) => ({
    name,
    bytes: () => readFileSync(path.join(absolute, name)),
  }));
}

/** The figures are those of the last column, whatever it is in the good file. */
export async function eesReader(everything: boolean): Promise<OpenReader<Spoiling>> {
  const seeds = [goodEes, ...(everything ? realFiles("ees") : [])];
  const national = await National.open();
  const lastColumn = (good: Uint8Array): string =>
    (Buffer.from(good).toString("utf8").split(/\r?\n/)[0] as string).split(",").at(-1) as string;
  return {
    inputs: spoilings(seeds.length, [
      "time_period",
      "geographic_level",
      ",",
      "\n",
      '"',
      "National",
      "2020",
      "c",
      "all",
    ]),
    close: () => national.close(),
    read: async (input) => {
      const { bytes } = await spoilt(seeds, input);
      const column = lastColumn(await (seeds[input.seed] as Seed).bytes());
      national.put("spoilt.csv", bytes);
      return national.read({ layout: "ees", file: "spoilt.csv", numerator: [column] });
    },
  };
}

const goodLong: Seed = {
  name: "long.csv",
  bytes: () =>
    Buffer.from(
      "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n" +
        "Conf,item,2024,England,80,970,NA\nConf,item,2025 (prov),Bromley,71.3,305,NA\nConf,item,2021/22-23/24,London,c,986,NA\n",
    ),
};
const goodDictionary: Seed = {
  name: "dictionary.csv",
  bytes: () =>
    Buffer.from(
      "Topic,Measure,Measure_short,Polarity,y_axis_name,dps,Year_Type,No_Quartile,Description,Methodology,Hyperlink(s)\n" +
        'Protection,Conferences in time,Conf,High,%,1,Financial Year,NA,What it is,"How, exactly",https://example.org\n',
    ),
};

/** Either the long file or its dictionary is spoilt. */
export async function laitReader(everything: boolean): Promise<OpenReader<Spoiling>> {
  const real = everything ? realFiles(".").filter(({ name }) => name.startsWith("lait_")) : [];
  const seeds = [goodLong, goodDictionary, ...real];
  const national = await National.open();
  return {
    inputs: spoilings(seeds.length, [
      "Short Desc",
      "Years",
      "Values",
      ",",
      "\n",
      '"',
      "2024",
      "England",
      "PAR1",
      "Conf",
    ]),
    close: () => national.close(),
    read: async (input) => {
      const { name, bytes } = await spoilt(seeds, input);
      const isDictionary = name.includes("dictionary");
      const long = isDictionary || name.endsWith(".csv") ? "long.csv" : "long.parquet";
      national.put(long, isDictionary ? await goodLong.bytes() : bytes);
      national.put("dictionary.csv", isDictionary ? bytes : await goodDictionary.bytes());
      return national.read({ layout: "lait", file: long, dictionary: "dictionary.csv", measure: "Conf" });
    },
  };
}
