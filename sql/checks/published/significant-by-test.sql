-- One row per claim of a significant difference that chance alone could make, at 95%. The variance of a count of
-- independent events is its mean (Poisson), so two counts differ by more than chance when they are further apart than
-- 1.96 times the root of their sum, and a rate differs from a fixed one when its count is further than 1.96 times its
-- root from the count expected at that rate. Source: Breslow and Day, Statistical Methods in Cancer Research, volume 2
-- (1987), which gives the limits of a Poisson count that metrics use too.
with claim as (
  select
    claim.*,
    figure.value,
    figure.measure,
    figure.quote as figure_quote,
    rate.n,
    other.fact as other_fact,
    other.value as other_value,
    other.measure as other_measure,
    other.quote as other_quote
  from printed_claim as claim
  join printed_figure as figure on figure.report = claim.report and figure.fact = claim.fact
  join printed_figure as other
    on other.report = claim.report and other.against = claim.fact and other.about = claim.about
  left join printed_rate as rate on rate.report = claim.report and rate.fact = claim.fact
  where claim.says like 'significantly-%'
),
tested as (
  select
    *,
    case
      when measure = 'count' and other_measure = 'count' then abs(value - other_value)
      when measure = 'rate' and other_measure = 'rate' then abs(n - n * other_value / value)
    end as apart,
    case
      when measure = 'count' and other_measure = 'count' then z_score(0.95) * sqrt(value + other_value)
      when measure = 'rate' and other_measure = 'rate' then z_score(0.95) * sqrt(n * other_value / value)
    end as by_chance
  from claim
)
select
  report,
  subject,
  [claim, fact, other_fact] as facts,
  format('{}; {}; {}', quote, figure_quote, other_quote) as found,
  format('more than {} apart', plain(round(by_chance, 0))) as expected,
  format('{} and {}: {} apart, chance makes up to {}', plain(value), plain(other_value), plain(round(apart, 0)), plain(round(by_chance, 0))) as arithmetic,
  'Leave the word out, or give the test.' as mend
from tested
where apart <= by_chance
