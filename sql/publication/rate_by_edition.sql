-- One row per rate and edition of the population: the newest year's count divided by each edition of its mid-year.
with newest_year as (
  select
    metric.metric, metric.denominator as age_group, metric.per,
    observation.period, observation.numerator, observation.denominator_vintage
  from observation
  join metric using (metric)
  where metric.shape = 'rate'
    and observation.area_code = (select area_code from partnership)
    and observation.breakdown = 'all'
    and observation.period_type in ('financial-year', 'rolling-12-months')
    and observation.value is not null
    and observation.denominator_vintage is not null
  qualify row_number() over (
    partition by metric.metric order by observation.period_end desc, observation.period_type
  ) = 1
),
edition as (
  select
    *,
    format('mid-{}, {}', mid_year, vintage) as name
  from population_vintage
  where area_code = (select area_code from partnership)
    and published <= coalesce(getvariable('as_seen')::date, date 'infinity')
)
select
  newest_year.metric, newest_year.period, newest_year.age_group, edition.mid_year, edition.vintage,
  newest_year.numerator, edition.population, newest_year.numerator / edition.population * newest_year.per as value,
  edition.vintage = used.vintage as is_in_use
from newest_year
join edition as used
  on used.age_group = newest_year.age_group and used.name = newest_year.denominator_vintage
join edition
  on edition.age_group = used.age_group and edition.mid_year = used.mid_year
order by newest_year.metric, edition.published
