-- One row per metric and authority of the newest period that others published, best or highest first.
select
  metric, period, published_period, area_code, area_name, area_type, numerator, denominator, value, lower, upper,
  missing, status, implausible, rank, average, funnel
from ranking
order by metric, rank nulls last, area_name
