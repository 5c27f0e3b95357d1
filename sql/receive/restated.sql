-- One row per quarter other than its own that the submission $1 takes over from a return before it.
select own.quarter
from submission_quarter as own
join submission_record as submission using (submission)
where own.submission = $1
  and own.quarter <> submission.period
  and exists (
    select 1
    from submission_quarter as other
    join submission_record as earlier using (submission)
    where other.quarter = own.quarter
      and earlier.dataset = submission.dataset
      and earlier.agency = submission.agency
      and earlier.submission <> submission.submission
  )
order by own.quarter
