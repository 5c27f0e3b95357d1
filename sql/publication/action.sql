-- One row per thing that somebody is to do, and whether it is done.
select
  action, of_kind, "of", text, owner, due_on::varchar as due_on, done_on::varchar as done_on, evidence,
  array_to_string(metrics, '; ') as metrics, status, document, line,
  case
    when done_on is not null then 'done'
    when due_on < day then 'overdue'
    else 'open'
  end as state
from action
cross join data_as_at
order by due_on nulls last, action
