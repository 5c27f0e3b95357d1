-- One row per national figure that cannot be right, with the first reason that applies.
delete from national_fault;

insert into national_fault by name
with figure as (
  select national_figure.*, metric.shape, area.area_type
  from national_figure
  join metric using (metric)
  join area using (area_code)
  where value is not null
),
-- England is an average of its authorities, so it lies between them; of about 150, a hundred must have a value
spread as (
  select origin, period, min(value) as lowest, max(value) as highest, count(*) as authorities
  from figure
  where area_type = 'authority' and shape not in ('count', 'money')
  group by all
  having count(*) >= 100
),
-- LAIT's file has authorities for which no area is known, so that its faults are found in the file itself
in_lait as (
  select national_file.origin, lait_figure.area_code, lait_figure.period, any_value(lait_fault.reason) as lait_reason
  from lait_fault
  join lait_figure using (file, measure_short, years, lait_number)
  join national_file on national_file.file = lait_fault.file and national_file.measure = lait_fault.measure_short
  group by all
)
select
  metric,
  area_code,
  period,
  origin,
  case
    when shape = 'percentage' and numerator > denominator
      then format('{} is more than the {} that it is a share of.', plain(numerator), plain(denominator))
    when shape = 'percentage' and value > 100 + 1e-9 then format('{}% is more than all.', plain(value))
    when shape in ('percentage', 'rate', 'count') and value < 0 then format('{} is less than nothing.', plain(value))
    when lait_reason is not null then lait_reason
    when area_type = 'country' then outside_authorities(value, lowest, highest, authorities)
  end as reason
from figure
left join spread using (origin, period)
left join in_lait using (origin, area_code, period)
where reason is not null
