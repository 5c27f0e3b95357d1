-- One row per metric and other area, for the newest year in which the home area can be set against it.
with home as (
  select area_code, neighbour_set from partnership
),
newest as (
  select observation.metric, max(observation.period_end) as period_end
  from observation
  join home on observation.area_code <> home.area_code
  where observation.breakdown = 'all'
    and observation.period_end <= (
      select max(own.period_end)
      from observation as own
      where own.metric = observation.metric and own.area_code = home.area_code and own.breakdown = 'all'
    )
  group by observation.metric
)
select
  observation.metric, observation.area_code, observation.area_name, area.area_type,
  neighbour.position as neighbour_position, observation.period, observation.numerator, observation.denominator,
  observation.value, observation.missing, observation.status, observation.origin
from observation
join newest using (metric, period_end)
join area using (area_code)
cross join home
left join neighbour
  on neighbour.neighbour_set = home.neighbour_set
  and neighbour.area_code = home.area_code
  and neighbour.neighbour_code = observation.area_code
where observation.area_code <> home.area_code
  and observation.breakdown = 'all'
  and (area.area_type <> 'region' or area.area_code = (
    select region_code from area as own where own.area_code = home.area_code
  ))
order by observation.metric, area.area_type, neighbour.position, observation.area_name
