import { formatNumber, ordinal } from "../../lib/numbers.ts";
import { periodInWords } from "../../lib/period-words.ts";
import { bracketed, inWords } from "../../lib/shorthand.ts";
import type { Benchmark } from "../benchmark.ts";
import { valueLine } from "../charts/value-line.ts";
import { type Content, type Html, html } from "../html.ts";
import { cell, unitWords } from "../parts/figures.ts";
import { type Column, table } from "../parts/table.ts";
import { capital } from "../parts/tags.ts";
import type { OtherArea, Publication } from "../publication.ts";
import { areaCount, intervalText, struck } from "./metric-comparators.ts";

/** A line of the list: an authority, or England or the region where their values would stand. */
interface Line {
  area_code: string;
  area_name: string;
  kind: "authority" | "joint" | "england" | "region";
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  missing: string | null;
  implausible: string | null;
  rank: number | null;
}

/** Every authority by name, in the order of its value; those without a figure last, each with the reason. */
export function rankingTable(publication: Publication, benchmark: Benchmark): Html {
  const { metric, publishedPeriod, england } = benchmark;
  const lines = linesOf(benchmark);
  const write = (value: number) => formatNumber(value, metric.shape);
  const shown = lines.filter((line) => line.value !== null && line.implausible === null);
  const ends = shown.flatMap(({ value, lower, upper }) => [
    lower ?? (value as number),
    upper ?? (value as number),
  ]);
  const range = { low: Math.min(...ends), high: Math.max(...ends) };
  const fixed = england?.implausible === null ? england.value : null;
  const columns: (Column<Line> | false)[] = [
    {
      header: "Place",
      isNumber: true,
      sortBy: ({ rank }) => rank,
      cell: ({ rank }) => (rank === null ? "" : ordinal(rank)),
    },
    {
      header: "Area",
      isRowHeader: true,
      sortBy: ({ area_name }) => area_name,
      cell: (line) =>
        html`${line.area_name}${marks(publication, benchmark, line)}${line.implausible && html` <span class="unit">${line.implausible}</span>`}`,
    },
    {
      header: capital(unitWords(metric)),
      isNumber: true,
      sortBy: ({ value }) => value,
      cell: ({ value, missing, implausible }) =>
        value !== null && implausible !== null ? struck(write(value)) : cell(value, missing ?? "x", write),
    },
    shown.some(({ lower }) => lower !== null) && {
      header: "95% interval",
      isNumber: true,
      cell: (line) => intervalText(metric, line),
    },
    {
      header: html`<span class="unseen">Picture of the value</span>`,
      isPicture: true,
      cell: (line) =>
        line.value === null || line.implausible !== null
          ? ""
          : valueLine({ ...line, value: line.value, isHome: isHome(publication, line) }, range, fixed),
    },
    lines.some(({ numerator }) => numerator !== null) && {
      header: "Count",
      isNumber: true,
      sortBy: ({ denominator, numerator }) => denominator ?? numerator,
      cell: (line) => areaCount(metric, line),
    },
  ];
  return html`<p>${orderWords(metric.polarity)} Ties share the better place. England and regions are listed where their values stand, and have no place.</p>
<div data-sortable>${table(
    `All authorities, ${periodInWords(publishedPeriod)}, ${unitWords(metric)}`,
    columns.filter((column) => column !== false),
    lines,
    { kind: "ranking" },
  )}</div>
${shorthand(lines)}`;
}

/** What the codes in the list mean, those alone that stand in it. */
function shorthand(lines: Line[]): Html | string {
  const codes = [...new Set(lines.map(({ value, missing }) => (value === null ? (missing ?? "x") : null)))];
  const words = codes.flatMap((code) => (code === null ? [] : [`${bracketed(code)} ${inWords(code)}.`]));
  return words.length > 0 ? html`<p class="note">${words.join(" ")} Missing is not zero.</p>` : "";
}

const orderWords = (polarity: string): string =>
  polarity === "none"
    ? "The highest value comes first; neither way is good in itself."
    : `The best value comes first, which is the ${polarity === "high" ? "highest" : "lowest"}.`;

const isHome = ({ areaCode }: Publication, { area_code }: Line): boolean => area_code === areaCode;

/** What the line is to the home area, in words and with a shape; similar areas by the set that the reader chose. */
function marks(publication: Publication, { sets }: Benchmark, line: Line): Content {
  const tag = (shape: string, words: string, kind = "") =>
    html` <span class="mark ${kind}"><span aria-hidden="true">${shape}</span> ${words}</span>`;
  if (isHome(publication, line)) return tag("●", "this area", "mark-home");
  if (line.kind === "england") return tag("—", "the whole country");
  if (line.kind === "region") return tag("┄", "the region");
  if (line.kind === "joint") return tag("+", "published as one, so without a place");
  return sets.map((set, i) => {
    const neighbour = set.neighbours.find(({ area_code }) => area_code === line.area_code);
    return neighbour && tag("○", `similar area ${neighbour.position}`, `of-set of-set-${i + 1}`);
  });
}

/** The ranked ones with England and the region among them, then those that have no place, by name. */
function linesOf({ ranking, england, region, metric }: Benchmark): Line[] {
  const lines: Line[] = ranking.map((row) => ({ ...row, kind: row.area_type }));
  const reference = (kind: "england" | "region", area: OtherArea | undefined): Line[] =>
    area ? [{ ...area, kind, rank: null }] : [];
  const all = [...lines, ...reference("england", england), ...reference("region", region)];
  const stands = (line: Line) => line.value !== null && line.implausible === null;
  const sign = metric.polarity === "low" ? 1 : -1;
  return [
    ...all
      .filter(stands)
      .toSorted(
        (a, b) =>
          sign * ((a.value as number) - (b.value as number)) ||
          a.area_name.localeCompare(b.area_name, "en-GB"),
      ),
    ...all
      .filter((line) => !stands(line))
      .toSorted((a, b) => a.area_name.localeCompare(b.area_name, "en-GB")),
  ];
}
