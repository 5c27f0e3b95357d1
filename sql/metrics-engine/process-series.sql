-- One row per metric and month or quarter of its series, gaps included, in order. Only metrics that a control chart
-- fits: flows and snapshots with at least 8 figures, 5 or more counted on average, and zeros in at most half of them.
-- Source of the bounds: Provost and Murray; NHS England, Making Data Count.
with figures as (
  select
    observation.metric, observation.period_type, observation.period, observation.period_start, observation.value,
    observation.numerator
  from observation
  join metric using (metric)
  where observation.breakdown = 'all'
    and observation.origin = 'returns'
    and metric.basis in ('flow', 'snapshot')
    and observation.period_type = (
      select min(finest.period_type)
      from observation as finest
      where finest.metric = observation.metric
        and finest.origin = 'returns'
        and finest.period_type in ('month', 'quarter')
    )
),
fitting as (
  select metric, period_type, min(period_start) as first_day, max(period_start) as last_day
  from figures
  where value is not null
  group by metric, period_type
  having count(*) >= 8 and avg(numerator) >= 5 and count(*) filter (numerator = 0) <= count(*) / 2
)
select fitting.metric, period.period, figures.value
from fitting
join period
  on period.period_type = fitting.period_type
  and period.period_start between fitting.first_day and fitting.last_day
left join figures on figures.metric = fitting.metric and figures.period = period.period
order by fitting.metric, period.period_start
