-- One row per event that figures can show.
select
  event, starts_on::varchar as starts_on, title, kind, array_to_string(metrics, '; ') as metrics, rebase, reason, status,
  document, line
from event
order by starts_on, event
