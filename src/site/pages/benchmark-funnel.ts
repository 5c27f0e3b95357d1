import { formatCount, formatValue, populationWords } from "../../lib/numbers.ts";
import { periodInWords } from "../../lib/period-words.ts";
import type { Benchmark } from "../benchmark.ts";
import type { Ranked } from "../benchmark-rows.ts";
import { figure } from "../charts/draw.ts";
import { type FunnelPoint, funnelPlot } from "../charts/funnel-plot.ts";
import { isPublic } from "../editions.ts";
import { type Html, html } from "../html.ts";
import { unitWords } from "../parts/figures.ts";
import { chartMark } from "../parts/metric-lines.ts";
import { capital } from "../parts/tags.ts";
import type { Publication } from "../publication.ts";

/** Whether authorities differ by more than chance, and where the home area lies; needs counts. */
export function funnelSection(publication: Publication, benchmark: Benchmark): Html {
  const { metric, ranking, publishedPeriod, sets } = benchmark;
  const limits = publication.funnelLimits(metric.metric);
  const points = pointsOf(
    ranking,
    publication.areaCode,
    new Set(sets[0]?.neighbours.map(({ area_code }) => area_code)),
  );
  const average = limits[0]?.average;
  if (average === undefined || points.length === 0)
    return html`<p>The figures of all authorities were published without the counts behind them, so nobody can say how far chance moves them.</p>`;
  const outside = points.filter(({ isOutside }) => isOutside).length;
  const home = ranking.find(({ area_code }) => area_code === publication.areaCode);
  return html`<p>${spread(points.length, outside)} ${homeWords(publication, home)}</p>
${figure(
  {
    id: "funnel-chart",
    title: `${outside} of ${points.length} authorities lie outside what chance explains`,
    subtitle: `${metric.title}, ${unitWords(metric)}, by how many the figure rests on, ${periodInWords(publishedPeriod)}. The average of all is ${formatValue(average, metric.shape)}`,
    description: `A funnel that narrows to the right around ${formatValue(average, metric.shape)}. ${homeWords(publication, home)} The list of all authorities below has the figures.`,
  },
  (size) =>
    funnelPlot(
      {
        shape: metric.shape,
        average,
        points,
        limits,
        baseWords: capital(populationWords(metric.denominator ?? "")),
        mark: chartMark(ranking.map(({ status }) => status ?? "")),
      },
      size,
    ),
)}
<p class="chart-key">Inner broken lines: chance leaves 19 of 20 between them. Outer whole lines: 998 of 1,000. A diamond lies outside the outer lines. Filled: ${publication.areaName}. Rings: similar areas${sets[0] ? ` of the set ${sets[0].name}` : ""}.</p>`;
}

function pointsOf(ranking: Ranked[], homeCode: string, neighbours: Set<string>): FunnelPoint[] {
  return ranking.flatMap((row): FunnelPoint[] =>
    row.funnel === null || row.denominator === null || row.value === null
      ? []
      : [
          {
            name: row.area_name,
            base: row.denominator,
            value: row.value,
            kind: row.area_code === homeCode ? "home" : neighbours.has(row.area_code) ? "neighbour" : "other",
            isOutside: row.funnel.endsWith("99.8%"),
          },
        ],
  );
}

function spread(points: number, outside: number): string {
  const byChance = Math.max(1, Math.round(points * 0.002));
  const found = `Chance alone would put about ${byChance} of ${formatCount(points)} authorities outside the outer lines.`;
  return outside > 5 * byChance
    ? `${found} ${outside} are: authorities differ by far more than chance, in what they do or in how they count, so to lie outside is common.`
    : `${found} ${outside} ${outside === 1 ? "is" : "are"}.`;
}

function homeWords(publication: Publication, home: Ranked | undefined): string {
  const { areaName } = publication;
  switch (home?.funnel) {
    case "inside":
      return `${areaName} lies inside all lines: chance alone can explain how far it is from the average.`;
    case "above 95%":
    case "below 95%":
      return `${areaName} lies ${home.funnel.slice(0, 5)} the inner lines and inside the outer ones: that is some sign of a difference, and no proof.`;
    case "above 99.8%":
    case "below 99.8%":
      return `${areaName} lies ${home.funnel.slice(0, 5)} the outer lines: chance does not explain how far it is from the average.`;
    default:
      return isPublic(publication)
        ? `The figure of ${areaName} is not shown.`
        : `${areaName} has no figure with counts.`;
  }
}
