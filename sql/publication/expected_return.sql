-- One row per agency, dataset and quarter that is due: which submission covers it, if any did.
select
  expected_return.agency, expected_return.agency_name, expected_return.dataset, period.period as quarter,
  in_force.submission, in_force.vintage, submission.signed_by is not null as signed,
  case when in_force.submission is null then 'not received' else submission.status end as status
from expected_return
join period
  on period.period_type = 'quarter'
  and period.period_start >= (select p.period_start from period as p where p.period = expected_return.first_period)
  and period.period_end <= (
    select max(latest.period_end)
    from submission_in_force
    join period as latest on latest.period = submission_in_force.quarter
  )
left join submission_in_force as in_force
  on in_force.dataset = expected_return.dataset
  and in_force.agency = expected_return.agency
  and in_force.quarter = period.period
left join submission on submission.submission = in_force.submission
order by expected_return.agency, expected_return.dataset, period.period_start
