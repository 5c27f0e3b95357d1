-- One row per measure, year and area of the long file in lait_row.
insert into lait_figure by name
with larger_area(lait_number, area_code) as (
  values
    (970, 'E92000001'),
    (980, 'E12000001'),
    (981, 'E12000002'),
    (982, 'E12000003'),
    (983, 'E12000004'),
    (984, 'E12000005'),
    (985, 'E12000006'),
    (986, 'E12000007'),
    (987, 'E13000001'),
    (988, 'E13000002'),
    (989, 'E12000008'),
    (990, 'E12000009')
),
-- an authority that was given a new code kept its number: its figures belong to the area that it is now
authority as (
  select
    try_cast(old_code as integer) as lait_number,
    arg_max(area_code, (valid_to is null, coalesce(valid_from, date '-infinity'))) as area_code
  from area
  where area_type = 'authority' and try_cast(old_code as integer) < 970
  group by lait_number
),
known as (
  from larger_area
  union all
  from authority
),
numbered as (
  select
    lait_row.*,
    lait_meaning.decimals,
    lait_meaning.year_type,
    case
      when regexp_full_match(printed, '-?[0-9][0-9,]*(\.[0-9]+)?([eE][-+]?[0-9]+)?')
        then try_cast(replace(printed, ',', '') as double)
    end as number
  from lait_row
  left join lait_meaning using (measure_short)
)
select
  lait_file.file,
  lait_file.released,
  measure_short,
  numbered.years,
  period.period,
  lait_number,
  known.area_code,
  area_name,
  printed,
  -- 19.600000000000001 is 19.6; a number with more decimals than the dictionary says keeps them
  if(abs(number - round(number, decimals)) < 1e-9, round(number, decimals), number) as value,
  -- the tool has one sign, -, for every reason
  if(number is null, if(printed in ('-', '..', 'NA'), 'x', symbol_in(printed)), null) as missing
from numbered
cross join lait_file
left join known using (lait_number)
left join lait_year
  on lait_year.years = numbered.years
  and lait_year.year_type is not distinct from numbered.year_type
left join period on period.period = lait_year.period
