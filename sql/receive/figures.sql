-- One row per figure that a return would change ('changed') or give for the first time ('new'), headlines first.
select
  metric,
  metric.title,
  metric.shape,
  period,
  breakdown,
  category,
  old.numerator as old_numerator, old.denominator as old_denominator, old.value as old_value, old.missing as old_missing,
  now.numerator as new_numerator, now.denominator as new_denominator, now.value as new_value, now.missing as new_missing,
  old.figure as old_figure,
  now.figure as new_figure,
  if(old.metric is null or (old.value is null and old.missing = 'x'), 'new', 'changed') as change
from figure_before as old
full join (select * from observation where origin = 'returns') as now using (metric, area_code, period, breakdown, category)
join metric using (metric)
join period using (period)
where numbers_differ(old.value, now.value)
  or numbers_differ(old.numerator, now.numerator)
  or numbers_differ(old.denominator, now.denominator)
  or old.missing is distinct from now.missing
order by metric, breakdown = 'all' desc, period.period_end, period.period_type, breakdown, category
