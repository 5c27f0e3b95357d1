-- One row per metric and registered event that touches it, by day.
select metric, event, starts_on::varchar as starts_on, title, kind, rebase, reason, status, is_break
from event_of_metric
order by metric, starts_on, event
