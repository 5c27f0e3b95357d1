-- One row per figure of the home area that stands in `observation`, with its verdict and the newest return behind it.
with newest_return as (
  select
    figure_return.metric, figure_return.area_code, figure_return.period,
    arg_max(submission.submission, (submission.received_at, submission.submission)) as submission
  from figure_return
  join submission using (submission)
  group by all
)
select
  observation.metric, observation.area_code, observation.period, observation.breakdown, observation.category,
  observation.numerator, observation.denominator, observation.value, observation.missing,
  observation.denominator_vintage,
  newest_return.submission,
  observation.figure,
  if(observation.breakdown = 'all', comparison.verdict, null) as verdict
from observation
join metric using (metric)
left join newest_return using (metric, area_code, period)
left join comparison
  on comparison.metric = observation.metric
  and comparison.area_code = observation.area_code
  and comparison.period = observation.period
  and comparison.comparator = if(metric.basis = 'multi-year', 'previous', 'year-before')
  -- years to date are set against no one year
  and observation.period_type <> 'year-to-date'
where observation.origin = 'returns'
