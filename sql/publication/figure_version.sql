-- One row per metric, period and version of the home area's headline figures that were corrected: when it began and
-- ended, and what it was as the last meeting before its end saw it.
with coded as (
  select *, format('{}/{}/v{}', metric, replace(period, ' ', '-'), version) as figure
  from figure_version
  where area_code = (select area_code from partnership)
  qualify count(*) over (partition by metric, period) > 1
),
seen as (
  select figure, seen_at, meetings, numerator, denominator, value, missing
  from vintage
  join seen_day using (seen_at)
  where breakdown = 'all'
  qualify row_number() over (partition by figure order by seen_at desc) = 1
)
select
  metric, period, version, figure,
  began_at::varchar as began_at, began_with, ended_at::varchar as ended_at, ended_with,
  -- null where no meeting was held while it stood
  seen_at::varchar as seen_at, meetings, numerator, denominator, value, missing
from coded
left join seen using (figure)
order by metric, period, version
