-- One row per figure of the home area that its own returns give, with its metric's shape and basis: true counts.
select
  observation.metric, period, period_type, breakdown, category, numerator,
  -- the population of a rate is public
  if(metric.shape = 'rate', null, observation.denominator) as denominator,
  value, lower, upper, metric.shape, metric.basis, figure
from observation
join metric using (metric)
join partnership using (area_code)
where observation.origin = 'returns'
order by observation.metric, period_type, period_start, breakdown, category
