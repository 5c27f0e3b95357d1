-- One row per metric, area, period, breakdown and category, with its value, intervals, standing and figure code.
insert into observation by name
-- One mid-year for each twelve months of a period: three years together are divided by three.
with needed as (
  select
    metric, area_code, period,
    unnest(range(
      mid_year_for(least((period_start + interval 1 year)::date - 1, period_end)), mid_year_for(period_end) + 1
    )) as mid_year
  from (select distinct metric, area_code, period, period_start, period_end from rolled where shape = 'rate') as rate
),
-- The estimate for each mid-year, or the last one before it until that is published.
estimated as (
  select
    needed.metric, needed.area_code, needed.period,
    coalesce(max(estimate.mid_year) < needed.mid_year, false) as is_earlier,
    arg_max(estimate.population, estimate.mid_year) as population,
    format('mid-{}, {}', max(estimate.mid_year), arg_max(estimate.vintage, estimate.mid_year)) as vintage
  from needed
  join metric using (metric)
  left join population_in_use as estimate
    on estimate.area_code = needed.area_code
    and estimate.age_group = metric.denominator
    and estimate.mid_year <= needed.mid_year
  group by needed.metric, needed.area_code, needed.period, needed.mid_year
),
population as (
  select
    metric, area_code, period,
    total(population) as population,
    string_agg(vintage, '; ' order by vintage) as vintage,
    bool_or(is_earlier) as is_earlier
  from estimated
  group by metric, area_code, period
),
divided as (
  select
    rolled.* exclude (denominator, has_value, missing, estimated),
    metric.per,
    if(rolled.shape = 'rate', population.population, rolled.denominator) as denominator,
    population.vintage as denominator_vintage,
    case
      when not rolled.has_value then rolled.missing
      when rolled.shape in ('count', 'money') then null
      when rolled.shape = 'rate' and population.population is null then 'x'
      when rolled.shape <> 'rate' and rolled.denominator = 0 then 'z'
      when rolled.shape = 'percentage' and rolled.numerator > rolled.denominator then 'x'
    end as missing,
    rolled.estimated or coalesce(population.is_earlier, false) as provisional
  from rolled
  join metric using (metric)
  left join population
    on population.metric = rolled.metric
    and population.area_code = rolled.area_code
    and population.period = rolled.period
),
limited as (
  select
    *,
    if(missing is null, value_of(shape, numerator, denominator, per), null) as value,
    if(missing is null, lower_limit_of(shape, numerator, denominator, per, 0.95), null) as lower,
    if(missing is null, upper_limit_of(shape, numerator, denominator, per, 0.95), null) as upper,
    if(missing is null, lower_limit_of(shape, numerator, denominator, per, 0.998), null) as lower_998,
    if(missing is null, upper_limit_of(shape, numerator, denominator, per, 0.998), null) as upper_998
  from divided
)
select
  limited.metric,
  limited.area_code,
  coalesce(area.area_name, limited.area_code) as area_name,
  limited.period,
  limited.period_type,
  limited.period_start,
  limited.period_end,
  limited.breakdown,
  limited.category,
  limited.numerator,
  limited.denominator,
  limited.value,
  limited.lower,
  limited.upper,
  concat_ws(', ',
    if((select returns_status from partnership) = 'illustrative', 'illustrative', null),
    if(limited.provisional, 'provisional', null),
    if(standing.vintage > 1, 'revised', null),
    if(standing.unsigned, 'unsigned', null)
  ) as status,
  concat_ws('/',
    limited.metric,
    replace(limited.period, ' ', '-'),
    if(limited.breakdown = 'all', null, limited.breakdown),
    if(limited.breakdown = 'all', null, limited.category),
    format('v{}', coalesce(standing.vintage, 1))
  ) as figure,
  limited.missing,
  limited.lower_998,
  limited.upper_998,
  limited.denominator_vintage,
  'returns' as origin
from limited
left join area using (area_code)
left join standing
  on standing.metric = limited.metric
  and standing.area_code = limited.area_code
  and standing.period = limited.period
  and standing.reported is not distinct from limited.reported
