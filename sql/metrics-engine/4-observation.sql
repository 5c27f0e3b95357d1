-- One row per metric, area, period, breakdown and category, with its value, intervals, standing and figure code.
insert into observation by name
with estimate_in_force as (
  select
    area_code, age_group, mid_year,
    arg_max(population, published) as population,
    arg_max(vintage, published) as vintage
  from population_vintage
  where published <= coalesce(getvariable('as_seen')::date, date 'infinity')
  group by area_code, age_group, mid_year
),
-- The estimate for the period's own mid-year, or the last one before it until that is published.
population as (
  select
    rolled.metric, rolled.area_code, rolled.period,
    max(estimate.mid_year) as mid_year,
    arg_max(estimate.population, estimate.mid_year) as population,
    arg_max(estimate.vintage, estimate.mid_year) as vintage
  from (select distinct metric, area_code, period, period_end from rolled where shape = 'rate') as rolled
  join metric using (metric)
  join estimate_in_force as estimate
    on estimate.area_code = rolled.area_code
    and estimate.age_group = metric.denominator
    and estimate.mid_year <= mid_year_for(rolled.period_end)
  group by rolled.metric, rolled.area_code, rolled.period
),
divided as (
  select
    rolled.* exclude (denominator, has_value, missing, estimated),
    metric.per,
    if(rolled.shape = 'rate', population.population, rolled.denominator) as denominator,
    case when rolled.shape = 'rate' then format('mid-{}, {}', population.mid_year, population.vintage) end
      as denominator_vintage,
    case
      when not rolled.has_value then rolled.missing
      when rolled.shape = 'count' then null
      when rolled.shape = 'rate' and population.population is null then 'x'
      when rolled.shape <> 'rate' and rolled.denominator = 0 then 'z'
      when rolled.shape = 'percentage' and rolled.numerator > rolled.denominator then 'x'
    end as missing,
    rolled.estimated or coalesce(population.mid_year < mid_year_for(rolled.period_end), false) as provisional
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
    case
      when missing is not null then null
      when shape = 'count' then numerator
      else numerator / denominator * per
    end as value,
    case
      when missing is not null then null
      when shape = 'count' then count_lower(numerator, 0.95)
      when shape = 'rate' then rate_lower(numerator, denominator, per, 0.95)
      when shape = 'percentage' then proportion_lower(numerator, denominator, per, 0.95)
    end as lower,
    case
      when missing is not null then null
      when shape = 'count' then count_upper(numerator, 0.95)
      when shape = 'rate' then rate_upper(numerator, denominator, per, 0.95)
      when shape = 'percentage' then proportion_upper(numerator, denominator, per, 0.95)
    end as upper,
    case
      when missing is not null then null
      when shape = 'count' then count_lower(numerator, 0.998)
      when shape = 'rate' then rate_lower(numerator, denominator, per, 0.998)
      when shape = 'percentage' then proportion_lower(numerator, denominator, per, 0.998)
    end as lower_998,
    case
      when missing is not null then null
      when shape = 'count' then count_upper(numerator, 0.998)
      when shape = 'rate' then rate_upper(numerator, denominator, per, 0.998)
      when shape = 'percentage' then proportion_upper(numerator, denominator, per, 0.998)
    end as upper_998
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
