-- One row per own figure and earlier figure of the same type: `previous` ends the day before it begins (of rolling
-- windows too, as overlapping ones share their months), `year-before` began a year before. Years to date only grow, so
-- they have no previous one. Three years share two with those that began a year before, so they have no year before.
insert into against by name
with pairs as (
  select own.metric, own.area_code, own.period, 'previous' as comparator, earlier
  from own_figure as own
  join own_figure as earlier
    on earlier.metric = own.metric
    and earlier.area_code = own.area_code
    and earlier.period_type = own.period_type
    and earlier.period_end = own.period_start - 1
  where own.period_type <> 'year-to-date'
  union all
  select own.metric, own.area_code, own.period, 'year-before' as comparator, earlier
  from own_figure as own
  join own_figure as earlier
    on earlier.metric = own.metric
    and earlier.area_code = own.area_code
    and earlier.period_type = own.period_type
    and earlier.period_start = own.period_start - interval 1 year
    and earlier.period_end < own.period_start
)
select
  metric,
  area_code,
  period,
  comparator,
  earlier.value as comparator_value,
  earlier.period as comparator_period,
  earlier.status as comparator_status,
  case when earlier.value is null then coalesce(earlier.missing, 'not received') end as comparator_missing,
  earlier.implausible as implausible,
  earlier.numerator as earlier_numerator,
  earlier.denominator as earlier_denominator,
  true as is_comparable,
  case
    when earlier.value is null and earlier.missing is null then format('{} was not received.', earlier.period)
    when earlier.value is null then format('{}: {}.', earlier.period, missing_in_words(earlier.missing))
  end as note
from pairs
