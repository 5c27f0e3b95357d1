-- One row per printed change of a count beside a change of its rate that only a jump of the population could explain. A
-- population of children seldom moves by 2% in a year, so as much is allowed.
with rate as (
  select
    rate.report,
    rate.fact,
    rate.subject,
    rate.quote,
    rate.ends,
    rate.lowest,
    rate.highest,
    rate.value,
    coalesce(claim.claim, before.fact) as before_fact,
    coalesce(claim.quote, before.quote) as before_quote,
    coalesce(before.lowest, rate.lowest) as before_lowest,
    coalesce(before.highest, rate.highest) as before_highest
  from printed_figure as rate
  left join printed_figure as before
    on before.report = rate.report
    and before.against = rate.fact
    and before.about = 'previous'
    and before.measure = 'rate'
  left join printed_claim as claim
    on claim.report = rate.report
    and claim.fact = rate.fact
    and claim.says = 'same'
    and claim.about = 'previous'
  where rate.measure = 'rate'
    and rate.about = 'own'
    and (before.fact is not null or claim.claim is not null)
),
counted as (
  select
    counted.*,
    change.fact as change_fact,
    change.quote as change_quote,
    change.value as change_value,
    1 + change.lowest / 100 as grew_lowest,
    1 + change.highest / 100 as grew_highest
  from printed_figure as change
  join printed_figure as counted on counted.report = change.report and counted.fact = change.against
  where change.measure = 'change-percent' and change.about = 'previous' and counted.measure = 'count'
),
implied as (
  select
    rate.report,
    rate.subject,
    [counted.change_fact, rate.before_fact, counted.fact, rate.fact] as facts,
    format('{}; {}', counted.change_quote, rate.before_quote) as found,
    counted.value as now_count,
    counted.value / (1 + counted.change_value / 100) as count_before,
    counted.change_value,
    rate.value as now_rate,
    counted.grew_lowest / (rate.highest / rate.before_lowest) as population_lowest,
    counted.grew_highest / (rate.lowest / rate.before_highest) as population_highest
  from rate
  join counted
    on counted.report = rate.report
    and counted.subject = rate.subject
    and counted.ends = rate.ends
)
select
  report,
  subject,
  facts,
  found,
  'a rate that changes as its count does' as expected,
  format(
    '{} / {} = {} the year before, {} of the rate of {} now; the population would have to have grown by {}% to {}%',
    plain(now_count), plain(1 + change_value / 100), plain(round(count_before, 0)),
    plain(round(now_rate * count_before / now_count, 1)), plain(now_rate),
    plain(round(100 * (population_lowest - 1), 1)), plain(round(100 * (population_highest - 1), 1))
  ) as arithmetic,
  'Work both rates out from the counts and the population of each year, and print all four.' as mend
from implied
where population_lowest > 1.02 or population_highest < 0.98
