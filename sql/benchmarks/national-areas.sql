-- One row per area that only the national files know, under its newest name.
insert into area by name
select
  area_code,
  arg_max(area_name, period) as area_name,
  arg_max(area_type, period) as area_type,
  arg_max(region_code, period) as region_code,
  arg_max(old_code, period) as old_code
from national_reading
where area_code not in (select area_code from area)
group by area_code
