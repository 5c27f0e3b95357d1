-- One row per verdict that a return would turn, and per point of a control chart that it would call otherwise. Years to
-- date are set against no one year.
with turned as (
  select old.metric, old.period, old.comparator, old.verdict as old_verdict, now.verdict as new_verdict
  from verdict_before as old
  join comparison as now using (metric, area_code, period, comparator)
  where old.verdict <> now.verdict and old.verdict <> 'not received'
  union all
  select old.metric, old.period, 'control chart', old.signal, now.signal
  from signal_before as old
  join process_point as now using (metric, period)
  where old.signal <> now.signal
)
select distinct turned.*, metric.title, period.period_end
from turned
join metric using (metric)
join period using (period)
where period.period_type <> 'year-to-date'
order by turned.metric, period.period_end, turned.period, turned.comparator
