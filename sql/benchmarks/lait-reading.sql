-- One row per area and period of the measure of lait_entry; a revised figure comes before a plain one, that before a
-- provisional one.
insert into national_reading by name
select
  lait_entry.entry,
  lait_entry.metric,
  lait_entry.released,
  concat_ws(', ', lait_entry.status, mark) as status,
  figure.area_code,
  figure.area_name,
  case when lait_number = 970 then 'country' when lait_number > 970 then 'region' else 'authority' end as area_type,
  period.period,
  figure.value,
  figure.missing
from lait_figure as figure
join lait_entry on lait_entry.file = figure.file and lait_entry.measure = figure.measure_short
join lait_year using (years)
join period on period.period = lait_year.period
where figure.area_code is not null
qualify row_number() over (
  partition by figure.area_code, period.period
  order by case mark when 'revised' then 1 when 'provisional' then 3 else 2 end, figure.years
) = 1
