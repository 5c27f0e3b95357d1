-- One row per metric, area, period, breakdown and category. Only the home area: others appear as comparisons.
select
  observation.metric, area_code, area_name, period, period_type,
  period_start::varchar as period_start, period_end::varchar as period_end,
  breakdown, category, numerator, denominator, value, lower, upper, observation.status, figure, missing,
  denominator_vintage, origin,
  -- the national file in words; null for our own returns
  publisher || ', ' || national_file.title || ', ' || edition || ', released ' || strftime(released, '%-d %B %Y') as national_source
from observation
left join national_file using (origin)
where area_code = (select area_code from partnership)
order by observation.metric, period_type, period_start, breakdown, category
