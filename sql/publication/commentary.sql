-- One row per metric and period on which its owner has written.
select metric, period, "by", role, written_on::varchar as written_on, body, status, document, line, file
from commentary
order by metric, period
