-- One row per printed population on which the printed rates would have been others: the rates were worked out on a
-- different number than the reader is told.
with tried as (
  select
    population.report,
    population.subject,
    population.fact,
    population.quote,
    population.value,
    rate.fact as rate_fact,
    rate.line,
    rate.value as rate_value,
    rate.n / population.value * rate.per as rate_on_it,
    rate.denominator_lowest,
    rate.denominator_highest
  from printed_figure as population
  join printed_rate as rate
    on rate.report = population.report
    and rate.population = population.subject
  where population.measure = 'count' and population.breakdown = 'all' and population.about = 'own'
)
select
  report,
  subject,
  [fact] || list(rate_fact order by line, rate_fact) as facts,
  quote as found,
  format('{} to {}, which the printed rates imply', plain(ceil(max(denominator_lowest))), plain(floor(min(denominator_highest)))) as expected,
  format(
    'on {} the rates would be {}; printed {}',
    plain(value),
    string_agg(plain(round(rate_on_it, 0)), ', ' order by line, rate_fact),
    string_agg(plain(rate_value), ', ' order by line, rate_fact)
  ) as arithmetic,
  'Print the population that the rates are worked out on, with its year and source, and use it everywhere.' as mend
from tried
group by report, subject, fact, quote, value
having bool_or(value not between denominator_lowest and denominator_highest)
