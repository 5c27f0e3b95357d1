-- One row per metric, area, period, breakdown and category. Only the home area: others appear as comparisons.
select
  metric, area_code, area_name, period, period_type,
  period_start::varchar as period_start, period_end::varchar as period_end,
  breakdown, category, numerator, denominator, value, lower, upper, status, figure, missing, denominator_vintage, origin
from observation
where area_code = (select area_code from partnership)
order by metric, period_type, period_start, breakdown, category
