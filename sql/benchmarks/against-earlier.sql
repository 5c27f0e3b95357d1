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
    -- years to date of one year all begin on one day
    and month(earlier.period_end) = month(own.period_end)
),
-- Events after which our returns define or record something otherwise: one that falls into either period, or between
-- them, parts the two. A snapshot is of one day, so only what comes after the earlier day does.
break_between as (
  select
    pairs.metric, pairs.area_code, pairs.period, pairs.comparator,
    string_agg(format('{}, {}', event.title, strftime(event.starts_on, '%-d %B %Y')), '; ' order by event.starts_on)
      as break_in_series
  from pairs
  join partnership using (area_code)
  join metric using (metric)
  join period on period.period = pairs.period
  join event_of_metric as event
    on event.metric = pairs.metric
    and event.is_break
    and event.starts_on > if(metric.basis = 'snapshot', earlier.period_end, earlier.period_start)
    and event.starts_on <= period.period_end
  group by pairs.metric, pairs.area_code, pairs.period, pairs.comparator
)
select
  metric,
  area_code,
  period,
  comparator,
  break_in_series,
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
left join break_between using (metric, area_code, period, comparator)
