-- One row per row of the file in ees_row, with its area and period in our own codes; null where it has none of ours.
create or replace temp table ees_placed as
with levelled as (
  select
    *,
    case lower(trim(geographic_level))
      when 'national' then 'country'
      when 'regional' then 'region'
      when 'local authority' then 'authority'
    end as area_type,
    -- "314 / 318": two authorities that send one return
    regexp_full_match(trim(new_la_code), '[A-Z][0-9]{8}( / [A-Z][0-9]{8})+') as is_joint,
    -- the file says what its years are, except for a "Reporting year", for which the catalogue does
    list_contains(['reporting year', replace(period_type, '-', ' '), year_of_terms(period_type)], lower(trim(time_identifier)))
      as is_whole_year
  from ees_row
  cross join catalogue_entry
),
-- An authority that was given a new code keeps DfE's: its earlier rows belong to the area that it is now.
known as (
  select old_code, arg_max(area_code, coalesce(valid_from, date '-infinity')) as area_code
  from area
  where valid_to is null
  group by old_code
),
named as (
  select
    levelled.*,
    case levelled.area_type
      when 'country' then country_code
      when 'region' then levelled.region_code
      when 'authority' then if(is_joint, replace(new_la_code, ' / ', '-'), coalesce(known.area_code, new_la_code))
    end as area_code,
    case levelled.area_type
      when 'country' then country_name
      when 'region' then region_name
      else la_name
    end as area_name
  from levelled
  left join known on known.old_code = levelled.old_la_code
)
select
  line,
  if(is_joint, 'joint', area_type) as area_type,
  nullif(regexp_extract(area_code, '^[A-Z][0-9]{8}(-[A-Z][0-9]{8})*$'), '') as area_code,
  area_name,
  case when area_type = 'authority' then region_code end as region_code,
  case when area_type = 'authority' then replace(old_la_code, ' / ', '-') end as old_code,
  time_period,
  time_identifier,
  -- a year of four digits is the one in which the period ends, of six digits the two that it touches
  case
    when not is_whole_year then null
    when period_type = 'calendar-year' and regexp_full_match(time_period, '[0-9]{4}') then 'CY ' || time_period
    when period_type = 'financial-year' and regexp_full_match(time_period, '[0-9]{4}')
      then format('{}-{}', time_period::integer - 1, time_period[3:4])
    when period_type = 'financial-year' and regexp_full_match(time_period, '[0-9]{6}')
      then format('{}-{}', time_period[1:4], time_period[5:6])
    when period_type = 'academic-year' and regexp_full_match(time_period, '[0-9]{6}')
      then format('AY {}-{}', time_period[1:4], time_period[5:6])
  end as period,
  numerator_cells,
  denominator_cells,
  value_cell
from named
