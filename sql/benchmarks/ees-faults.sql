-- One row per thing that is wrong in the file of ees_placed. An error leaves the whole file out, a warning some rows.
create or replace temp view ees_fault as
with nothing_read as (
  select 'error' as severity, null::bigint as line, 'no row' as found,
    'rows for National, Regional and Local authority that have all the texts of where together' as expected,
    'Correct where: each of its texts stands in the file, but in no row with the others.' as mend
  from (select count(*) as rows from ees_placed where area_type is not null)
  where rows = 0
),
repeated as (
  select area_name, time_period, count(*) as rows, max(line) as line
  from ees_placed
  where area_code is not null and period is not null
  group by area_code, area_name, period, time_period
  having count(*) > 1
),
first_repeated as (
  select 'error' as severity, line, format('{} rows for {} in {}', rows, area_name, time_period) as found,
    'one row for each area and period' as expected,
    'Name in where the columns and texts that choose one of them.' as mend
  from repeated
  order by line
  limit 1
),
without_period as (
  select 'warning' as severity, min(line) as line,
    format('{} {}', any_value(time_identifier), array_to_string(list_sort(list(distinct time_period)), ', ')) as found,
    'years of the type that the catalogue gives as period, from 2012-13' as expected,
    'If the file has other years, correct period in the catalogue; these rows were left out.' as mend
  from ees_placed
  where area_type is not null and not exists (select 1 from period where period.period = ees_placed.period)
  having count(*) > 0
),
without_area as (
  select 'warning' as severity, min(line) as line,
    array_to_string(list_sort(list(distinct coalesce(area_name, 'an area without a name'))), '; ') as found,
    'a nine-character area code, or a three-digit code that areas.csv has' as expected,
    'Add the area to reference/areas.csv if it is one.' as mend
  from ees_placed
  where area_type is not null and area_code is null
  having count(*) > 0
),
without_denominator as (
  select 'error' as severity, null::bigint as line, 'numerator without denominator' as found,
    format('a denominator, because {} is a {}', metric, shape) as expected,
    'Add denominator to the entry in the catalogue.' as mend
  from catalogue_entry
  join metric using (metric)
  where shape <> 'count' and not by_value and denominator_from is null
),
cells as (
  select line, unnest(numerator_cells || denominator_cells || [value_cell]) as cell
  from ees_placed
  where area_code is not null and period is not null
),
unknown_symbols as (
  select 'warning' as severity, min(line) as line,
    array_to_string(list_sort(list(distinct '"' || trim(cell) || '"')), ', ') as found,
    'numbers, or one of c k low u x z' as expected,
    'Ask the publisher what they stand for; they count as not available.' as mend
  from cells
  where number_in(cell) is null and lower(trim(cell)) not in ('c', 'k', 'low', 'u', 'x', 'z', '~', ':', '')
  having count(*) > 0
)
from nothing_read
union all by name from first_repeated
union all by name from without_denominator
union all by name from without_period
union all by name from without_area
union all by name from unknown_symbols
