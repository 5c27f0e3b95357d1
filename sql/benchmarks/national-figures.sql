-- One row per catalogue entry, area and period, with its value. The newest release is in force; figures of LAIT, which
-- have no counts and may be of any age, only where no other file has the area and period.
delete from national_figure;

insert into national_figure by name
with valued as (
  select
    reading.* exclude (entry, area_name, value),
    reading.entry as origin,
    area.area_name,
    national_file.layout,
    case
      when reading.missing is not null then null
      when reading.value is not null then reading.value
      when metric.shape = 'count' then numerator
      else numerator / reading.denominator * times_of(metric.shape, metric.per)
    end as value
  from national_reading as reading
  join national_file on national_file.origin = reading.entry
  join metric on metric.metric = reading.metric
  join area on area.area_code = reading.area_code
)
select
  metric,
  area_code,
  area_name,
  period,
  numerator,
  denominator,
  value,
  missing,
  status,
  denominator_vintage,
  origin,
  released,
  row_number() over (
    partition by metric, area_code, period
    order by layout = 'lait', released desc, origin
  ) = 1 as is_in_force
from valued
