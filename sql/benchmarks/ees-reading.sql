-- One row per area and period of the file in ees_placed, for the entry in catalogue_entry.
insert into national_reading by name
with read as (
  select
    placed.*,
    catalogue_entry.*,
    sum_of(numerator_cells) as numerator_sum,
    symbol_among(numerator_cells) as numerator_symbol,
    case
      when denominator_from = 'population' then population_of.population
      else sum_of(denominator_cells)
    end as denominator_sum,
    case when denominator_from = 'population' then population_of.vintage end as denominator_vintage,
    case
      when metric.shape = 'count' then null
      when denominator_from = 'population' then case when population_of.population is null then 'x' end
      else symbol_among(denominator_cells)
    end as denominator_symbol
  from ees_placed as placed
  cross join catalogue_entry
  join period using (period)
  join metric using (metric)
  left join population_in_use as population_of
    on population_of.area_code = placed.area_code
    and population_of.age_group = metric.denominator
    and population_of.mid_year = mid_year_for(period.period_end)
  where placed.area_code is not null
)
select
  entry,
  metric,
  released,
  status,
  area_code,
  area_name,
  area_type,
  region_code,
  old_code,
  period,
  numerator_sum as numerator,
  denominator_sum as denominator,
  denominator_vintage,
  number_in(value_cell) as value,
  case
    when by_value then symbol_in(value_cell)
    else coalesce(numerator_symbol, denominator_symbol, case when denominator_sum = 0 then 'z' end)
  end as missing
from read
