-- One row per own figure and larger area: England, and the region of the authority.
insert into against by name
with larger_area as (
  select area_code, 'england' as comparator, 'E92000001' as larger_code
  from area
  where area_type = 'authority'
  union all
  select area_code, 'region' as comparator, region_code as larger_code
  from area
  where area_type = 'authority' and region_code is not null
)
select
  own.metric,
  own.area_code,
  own.period,
  larger_area.comparator,
  other.value as comparator_value,
  other.period as comparator_period,
  other.status as comparator_status,
  case when other.value is null then coalesce(other.missing, 'x') end as comparator_missing,
  case when before.implausible is null and other.implausible is null then other.value - before.value end
    as comparator_change,
  other.implausible,
  is_comparable,
  nullif(concat_ws(' ',
    snapshot_note,
    case
      when not is_comparable and snapshot_note is null then
        format('{}, {}. Nothing is published for the same months.', other.area_name, year_to(national_end))
    end,
    case when other.value is null then format('{}: {}.', other.area_name, missing_in_words(other.missing)) end,
    case
      when other.numerator is not null and other.status = 'published'
        then 'National and regional counts are rounded by the publisher.'
    end,
    national_file.note
  ), '') as note
from own_figure as own
join compared_window using (metric, period)
join larger_area using (area_code)
join other_figure as other
  on other.metric = own.metric
  and other.period = compared_window.national_period
  and other.area_code = larger_area.larger_code
left join other_figure as before
  on before.metric = own.metric
  and before.period = compared_window.before_period
  and before.area_code = larger_area.larger_code
left join national_file on national_file.origin = other.origin
