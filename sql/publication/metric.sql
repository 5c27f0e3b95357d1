-- One row per metric.
select
  metric, title, theme, unit, pair, shape, basis, polarity, per, denominator, owner, source, definition, caution,
  target_value, target_kind, target_source, array_to_string(datasets, ', ') as datasets, file, sql
from metric
order by theme, title
