-- One row per day to whose end the present is compared, the newest first.
select seen_at::varchar as seen_at, meetings
from seen_day
order by seen_at desc
