import { formatCount, formatNumber, populationWords } from "../../lib/numbers.ts";
import { dateInWords, lastDayInWords, shortPeriod } from "../../lib/period-words.ts";
import { isPublic } from "../editions.ts";
import { type Html, html } from "../html.ts";
import { cell, unitWords } from "../parts/figures.ts";
import { metricLink } from "../parts/metric-lines.ts";
import { table } from "../parts/table.ts";
import { capital, statusTags } from "../parts/tags.ts";
import type { Metric, Publication } from "../publication.ts";
import type { RateByEdition } from "../publication-rows.ts";
import { seriesOf } from "../series.ts";
import type { Slots } from "../slots.ts";

/** What rates are divided by: every edition of every estimate, and what each does to the rates. */
export function denominatorsPage(publication: Publication): Slots {
  return {
    rule: () => rule(publication),
    populations: () => populations(publication),
    movement: () => movement(publication),
    uses: () => uses(publication),
  };
}

function rule({ populationEdition }: Publication): Html {
  const choice = populationEdition
    ? `This partnership has chosen the edition “${populationEdition}”. Where a year has no such edition, the newest one that has been published is used.`
    : "Where a year has several editions, the newest one that has been published is used.";
  return html`<p>A rate is divided by the estimate for the 30 June inside the 12 months that end with its period. Until that is published, the one before is used and the rate is marked provisional. ${choice}</p>`;
}

/** The rates in the order of their themes. */
const ratesOf = ({ metrics, ratesByEdition }: Publication): RateByEdition[] =>
  metrics.flatMap(({ metric }) => ratesByEdition.filter((rate) => rate.metric === metric));

const groupsOf = <Row>(rows: Row[], keyOf: (row: Row) => string): Row[][] =>
  [...new Set(rows.map(keyOf))].map((key) => rows.filter((row) => keyOf(row) === key));

function populations(publication: Publication): Html {
  if (publication.populations.length === 0)
    return html`<p>No estimate has been loaded, so no rate of our own can be worked out.</p>`;
  return html`${groupsOf(publication.populations, ({ age_group }) => age_group).map((editions) =>
    table(
      `${capital(populationWords(editions[0]?.age_group ?? ""))} in ${publication.areaName}, every edition`,
      [
        { header: "30 June", isRowHeader: true, cell: ({ mid_year }) => mid_year },
        { header: "Edition", cell: ({ vintage }) => capital(vintage) },
        { header: "Published", cell: ({ published }) => dateInWords(published) },
        { header: "Population", isNumber: true, cell: ({ population }) => formatCount(population) },
        {
          header: "Used for rates",
          cell: ({ is_in_use }) => (is_in_use ? html`<strong>Yes</strong>` : "No"),
        },
        { header: "Status", cell: ({ status }) => statusTags(status) },
      ],
      editions,
    ),
  )}`;
}

/** Rates of a year that has more than one edition, side by side. */
function movement(publication: Publication): Html {
  const revised = groupsOf(
    ratesOf(publication),
    ({ age_group, mid_year }) => `${age_group} ${mid_year}`,
  ).filter((rates) => editionsIn(rates).length > 1);
  if (revised.length === 0)
    return html`<p>No year that a newest rate${isPublic(publication) ? " shown here" : ""} is divided by has more than one edition.</p>`;
  return html`${revised.map((rates) => moved(publication, rates))}`;
}

/** The editions of one mid-year, in the order in which they were published. */
const editionsIn = (rates: RateByEdition[]): RateByEdition[] =>
  groupsOf(rates, ({ vintage }) => vintage).map(([first]) => first as RateByEdition);

function moved(publication: Publication, rates: RateByEdition[]): Html {
  const editions = editionsIn(rates);
  const { age_group, mid_year } = rates[0] as RateByEdition;
  const byMetric = groupsOf(rates, ({ metric }) => metric);
  type Rates = RateByEdition[];
  return html`<p>${differences(editions)}</p>
${table(
  `The same counts divided by each edition of 30 June ${mid_year}, ${populationWords(age_group)}`,
  [
    {
      header: "Measure",
      isRowHeader: true,
      cell: ([first]: Rates) => {
        const metric = publication.metric((first as RateByEdition).metric);
        return html`${metricLink(metric)} <span class="unit">${unitWords(metric)}, ${when(metric, (first as RateByEdition).period)}</span>`;
      },
    },
    {
      header: "Counted",
      isNumber: true,
      cell: ([first]: Rates) => formatCount((first as RateByEdition).numerator),
    },
    ...editions.map(({ vintage, population, is_in_use }) => ({
      header: html`${formatCount(population)} <span class="unit">${vintage}${is_in_use ? ", used" : ""}</span>`,
      isNumber: true,
      cell: (own: Rates) => rateIn(own, vintage),
    })),
  ],
  byMetric,
)}`;
}

function rateIn(rates: RateByEdition[], vintage: string): Html | string {
  const rate = rates.find((row) => row.vintage === vintage);
  if (!rate) return "";
  const value = formatNumber(rate.value, "rate");
  return rate.is_in_use ? html`<strong>${value}</strong>` : value;
}

/** How far apart all rates of a year are with each edition that is not used: one sentence an edition. */
function differences(editions: RateByEdition[]): string {
  const used = editions.find(({ is_in_use }) => is_in_use);
  if (!used) return "";
  return editions
    .filter((edition) => edition !== used)
    .map((edition) => {
      const share = 100 * (used.population / edition.population - 1);
      const way = share > 0 ? "larger" : "smaller";
      return `With the edition “${edition.vintage}” (${formatCount(edition.population)}) every rate of this year is ${formatNumber(Math.abs(share), "percentage")}% ${way} than with “${used.vintage}” (${formatCount(used.population)}), though not one child more or fewer was counted.`;
    })
    .join(" ");
}

/** A year, or for what is counted on a day the day. */
const when = (metric: Metric, period: string): string =>
  metric.basis === "snapshot" ? lastDayInWords(period) : shortPeriod(period);

/** Every rate that is divided by a population, with the estimate of its newest year; three years together have three. */
function uses(publication: Publication): Html {
  const used = publication.metrics.flatMap((metric) => {
    const { years, latest } = seriesOf(publication, metric);
    const row = years.at(-1) ?? latest;
    return row?.denominator_vintage ? [{ metric, row }] : [];
  });
  if (used.length === 0)
    return html`<p>${isPublic(publication) ? "No rate of our own is in the public edition." : "No rate has been worked out from returns."}</p>`;
  return table(
    "Each rate, and the estimate that its newest year is divided by",
    [
      { header: "Measure", isRowHeader: true, cell: ({ metric }) => metricLink(metric) },
      { header: "Newest figure", cell: ({ metric, row }) => when(metric, row.period) },
      { header: "Divided by", cell: ({ metric }) => capital(populationWords(metric.denominator ?? "")) },
      { header: "Estimate", cell: ({ row }) => capital(row.denominator_vintage ?? "") },
      {
        header: "Population",
        isNumber: true,
        cell: ({ row }) => cell(row.denominator, row.missing, formatCount),
      },
    ],
    used,
  );
}
