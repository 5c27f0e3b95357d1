-- One row per metric and period whose figure for England lies outside the range of the authorities. A hundred of about
-- 150 must be there, so that the range is the country's.
with authority as (
  select
    observation.metric,
    observation.period,
    min(value) as lowest,
    max(value) as highest,
    count(value) as n
  from observation
  join area using (area_code)
  where area_type = 'authority' and breakdown = 'all'
  group by observation.metric, observation.period
  having count(value) >= 100
)
select
  null::varchar as report,
  format('{} {}', england.metric, england.period) as subject,
  []::varchar[] as facts,
  format('{} for {} in {}', plain(england.value), england.area_name, england.period) as found,
  format('{} to {}, the range of {} authorities', plain(lowest), plain(highest), n) as expected,
  format('{} is {}', plain(england.value), if(england.value > highest, 'above ' || plain(highest), 'below ' || plain(lowest))) as arithmetic,
  'Look at the national file: a unit may have changed, or an aggregate been read as an area.' as mend
from observation as england
join area on area.area_code = england.area_code and area.area_type = 'country'
join authority on authority.metric = england.metric and authority.period = england.period
join metric on metric.metric = england.metric
where england.breakdown = 'all'
  and metric.shape <> 'count'
  and england.value not between lowest and highest
