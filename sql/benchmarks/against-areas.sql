-- One row per home figure and larger area: England, and the region of the home area.
insert into against by name
with larger_area as (
  select 'england' as comparator, 'E92000001' as area_code
  union all
  select 'region' as comparator, home.region_code as area_code
  from area as home
  join partnership using (area_code)
  where home.region_code is not null
)
select
  national_window.metric,
  national_window.period,
  larger_area.comparator,
  other.value as comparator_value,
  other.period as comparator_period,
  other.status as comparator_status,
  case when other.value is null then coalesce(other.missing, 'x') end as comparator_missing,
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
from national_window
cross join larger_area
join observation as other
  on other.metric = national_window.metric
  and other.period = national_window.national_period
  and other.area_code = larger_area.area_code
  and other.breakdown = 'all'
left join national_file on national_file.origin = other.origin
