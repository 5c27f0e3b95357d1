-- One row per home figure and earlier figure of the same type: `previous` ends the day before it begins (of rolling
-- windows too, as overlapping ones share their months), `year-before` began a year before. Years to date only grow, so
-- they have no previous one. Three years share two with those that began a year before, so they have no year before.
insert into against by name
with pairs as (
  select home.metric, home.period, 'previous' as comparator, earlier
  from home_figure as home
  join home_figure as earlier
    on earlier.metric = home.metric
    and earlier.period_type = home.period_type
    and earlier.period_end = home.period_start - 1
  where home.period_type <> 'year-to-date'
  union all
  select home.metric, home.period, 'year-before' as comparator, earlier
  from home_figure as home
  join home_figure as earlier
    on earlier.metric = home.metric
    and earlier.period_type = home.period_type
    and earlier.period_start = home.period_start - interval 1 year
    and earlier.period_end < home.period_start
)
select
  metric,
  period,
  comparator,
  earlier.value as comparator_value,
  earlier.period as comparator_period,
  earlier.status as comparator_status,
  case when earlier.value is null then coalesce(earlier.missing, 'not received') end as comparator_missing,
  earlier.numerator as earlier_numerator,
  earlier.denominator as earlier_denominator,
  true as is_comparable,
  case
    when earlier.value is null and earlier.missing is null then format('{} was not received.', earlier.period)
    when earlier.value is null then format('{}: {}.', earlier.period, missing_in_words(earlier.missing))
  end as note
from pairs
