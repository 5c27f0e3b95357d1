-- One row per age group, mid-year and edition of the home area's population that had been published.
select
  edition.age_group, edition.mid_year, edition.vintage, edition.published::varchar as published, edition.population,
  edition.status, edition.vintage = in_use.vintage as is_in_use
from population_vintage as edition
join population_in_use as in_use using (area_code, age_group, mid_year)
where edition.area_code = (select area_code from partnership)
  and edition.published <= coalesce(getvariable('as_seen')::date, date 'infinity')
order by edition.age_group, edition.mid_year desc, edition.published desc
