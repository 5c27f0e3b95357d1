-- One row per own figure whose metric has a target. A target for a year's count or rate says nothing of a quarter's, and
-- a local one nothing of another authority.
insert into against by name
select
  metric,
  area_code,
  period,
  'target' as comparator,
  target_value as comparator_value,
  period as comparator_period,
  true as is_comparable,
  format('{} target: {}.', upper(target_kind[1]) || target_kind[2:], target_source) as note
from own_figure
where target_value is not null
  and (is_year or basis = 'snapshot' or shape in ('percentage', 'average'))
  and (target_kind <> 'local' or area_code = (select area_code from partnership))
