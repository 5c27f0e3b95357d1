-- One row per return received.
select
  submission, dataset, agency, period, file, sha256, received_at::varchar as received_at, prepared_by, signed_by,
  signed_at::varchar as signed_at, status, rows_read, rows_accepted, rows_rejected, supersedes, reason
from submission
order by submission
