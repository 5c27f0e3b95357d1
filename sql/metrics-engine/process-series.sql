-- One row per metric and month or quarter of its control chart, gaps included, in order, with the registered event at
-- which its limits start anew there, and the one that breaks the series there without a fresh start. A flow starts anew
-- with the first period that lies wholly after the event, a snapshot with the first that is taken after it.
with figures as (
  select chart.metric, chart.period_type, observation.period, observation.period_start, observation.value
  from process_chart as chart
  join observation using (metric, period_type)
  join partnership using (area_code)
  where chart.method = 'control chart'
    and observation.breakdown = 'all'
    and observation.category = 'all'
    and observation.origin = 'returns'
),
span as (
  select metric, period_type, min(period_start) as first_day, max(period_start) as last_day
  from figures
  where value is not null
  group by all
),
series as (
  select
    span.metric, period.period, period.period_start, figures.value,
    if(metric.basis = 'snapshot', period.period_end, period.period_start) as counted_from
  from span
  join metric using (metric)
  join period
    on period.period_type = span.period_type
    and period.period_start between span.first_day and span.last_day
  left join figures on figures.metric = span.metric and figures.period = period.period
),
first_after as (
  select event.metric, event.event, event.rebase, event.starts_on, min(series.counted_from) as counted_from
  from event_of_metric as event
  join series on series.metric = event.metric and series.counted_from >= event.starts_on
  where event.rebase or event.is_break
  group by all
),
-- Of two events between the same two periods one with a fresh start comes first, then the later.
turning_point as (
  select metric, counted_from, event, rebase
  from first_after
  qualify row_number() over (partition by metric, counted_from order by rebase desc, starts_on desc, event) = 1
)
select
  series.metric,
  series.period,
  series.value,
  -- before the first point there is nothing to start anew from
  if(turning_point.rebase and lag(series.period) over in_order is not null, turning_point.event, null) as rebased_by,
  if(not turning_point.rebase and lag(series.period) over in_order is not null, turning_point.event, null) as broken_by
from series
left join turning_point using (metric, counted_from)
window in_order as (partition by series.metric order by series.period_start)
order by series.metric, series.period_start
