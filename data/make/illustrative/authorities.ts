import type { ExampleFile } from "./example-file.ts";

/** An invented authority. No invented figure carries the name of a real council. */
export interface Authority {
  code: string;
  name: string;
  children: number;
  /** First and last day, where it was founded or abolished in the years of the example. */
  from: string | null;
  to: string | null;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const nameOf = (i: number): string => {
  const letter = i < 26 ? letters[i] : `A${letters[i - 26]}`;
  return `${i < 10 ? "Neighbour" : "Authority"} ${letter}`;
};

/** Neighbours A to J, then authorities K to Z and AA to AD. AC gave way to AD on 1 April 2019. */
export const authorities: readonly Authority[] = Array.from({ length: 30 }, (_, i) => ({
  code: `X${String(i + 1).padStart(8, "0")}`,
  name: nameOf(i),
  children: 38000 + ((i * 17389) % 61000),
  from: i === 29 ? "2019-04-01" : null,
  to: i === 28 ? "2019-03-31" : null,
}));

export const neighbours: readonly Authority[] = authorities.slice(0, 10);
/** The set before: half of them, then others. */
const earlierNeighbours: readonly Authority[] = [0, 2, 4, 6, 8, 10, 11, 12, 13, 14].map(
  (i) => authorities[i] as Authority,
);

const closeness = (position: number): string =>
  position <= 3 ? "Very close" : position <= 7 ? "Close" : "Somewhat close";

/** The reference files that name areas: the real home, region and country, and the invented authorities. */
export function areaFiles(): ExampleFile[] {
  const areas = [
    "area_code,area_name,area_type,region_code,old_code,valid_from,valid_to",
    "E92000001,England,country,,,,",
    "E12000007,London,region,,,,",
    "E09000006,Bromley,authority,E12000007,305,,",
    ...authorities.map(({ code, name, from, to }) => `${code},${name},authority,,,${from ?? ""},${to ?? ""}`),
  ];
  const lines = (set: string, from: string, chosen: readonly Authority[]) =>
    chosen.map(({ code }, i) => `${set},${from},E09000006,${code},${i + 1},${closeness(i + 1)}`);
  const sets = [
    "neighbour_set,valid_from,area_code,neighbour_code,position,closeness",
    ...lines("illustrative-2014", "2014-04-01", earlierNeighbours),
    ...lines("illustrative", "2017-04-01", neighbours),
  ];
  const file = (path: string, lines: string[]) => ({ path, bytes: Buffer.from(`${lines.join("\n")}\n`) });
  return [file("reference/areas.csv", areas), file("reference/neighbours.csv", sets)];
}
