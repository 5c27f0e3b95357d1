-- One row per recommendation of a review, and whether it is done.
select
  recommendation, review, text, owner, due_on::varchar as due_on, done_on::varchar as done_on, evidence,
  array_to_string(metrics, '; ') as metrics, status, document, line,
  case
    when done_on is not null then 'done'
    when due_on < day then 'overdue'
    else 'open'
  end as state
from recommendation
cross join data_as_at
order by review, due_on nulls last, recommendation
