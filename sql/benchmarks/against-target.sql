-- One row per home figure whose metric has a target. A target for a year's count or rate says nothing of a quarter's.
insert into against by name
select
  metric,
  period,
  'target' as comparator,
  target_value as comparator_value,
  period as comparator_period,
  true as is_comparable,
  format('{} target: {}.', upper(target_kind[1]) || target_kind[2:], target_source) as note
from home_figure
where target_value is not null
  and (is_year or basis = 'snapshot' or shape in ('percentage', 'average'))
