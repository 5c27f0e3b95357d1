-- One row per metric, area, period, breakdown and category as the query gave it. A part without a value says why.
-- A quarter that is not whole has no value, since it would be a partial sum: an agency has not sent its return, or a
-- row of it was rejected.
create or replace temp table part as
with expected as (
  select distinct metric.metric, quarter.period as quarter, expected_return.dataset, expected_return.agency
  from metric
  join expected_return on list_contains(metric.datasets, expected_return.dataset)
  join period as first_period on first_period.period = expected_return.first_period
  left join period as last_period on last_period.period = expected_return.last_period
  join period as quarter
    on quarter.period_type = 'quarter'
    and quarter.period_start >= first_period.period_start
    and quarter.period_end <= coalesce(last_period.period_end, date '9999-12-31')
),
not_sent as (
  select expected.metric, expected.quarter
  from expected
  left join submission_in_force as in_force
    on in_force.dataset = expected.dataset
    and in_force.agency = expected.agency
    and in_force.quarter = expected.quarter
  where in_force.submission is null
),
-- Errors of rows that should not have been there lose nothing.
row_rejected as (
  select metric.metric, in_force.quarter
  from submission_in_force as in_force
  join metric on list_contains(metric.datasets, in_force.dataset)
  join issue_record
    on issue_record.submission = in_force.submission
    and issue_record.period = in_force.quarter
    and issue_record.severity = 'error'
    and issue_record.rule not in ('total-row', 'period-after-return', 'past-quarter-changed')
),
not_whole as (
  select metric, quarter from not_sent
  union
  select metric, quarter from row_rejected
),
given as (
  select
    metric_row.* exclude (reported),
    coalesce(metric_row.reported, period.quarter) as reported,
    period.period_type, period.period_start, period.period_end
  from metric_row
  join period using (period)
),
-- Months or quarters that are due and of which nothing came: a gap is a row, so that no one reads over it.
gap as (
  select distinct
    not_sent.metric, partnership.area_code, due.period, 'all' as breakdown, 'all' as category,
    due.quarter as reported, due.period_type, due.period_start, due.period_end
  from not_sent
  join metric on metric.metric = not_sent.metric and metric.basis in ('flow', 'snapshot', 'multi-year')
  join (select distinct metric, period_type from given) as grain on grain.metric = not_sent.metric
  join period as due on due.period_type = grain.period_type and due.quarter = not_sent.quarter
  cross join partnership
  left join given on given.metric = not_sent.metric and given.period = due.period
  where given.metric is null
    and due.period_end <= (
      select max(period.period_end)
      from submission_in_force
      join period on period.period = submission_in_force.quarter
    )
),
judged as (
  select
    every_part.* exclude (numerator, missing),
    metric.basis, metric.shape,
    if(not_whole.quarter is null, every_part.numerator, null) as numerator,
    if(not_whole.quarter is null, every_part.missing, 'x') as missing
  from (select * from given union all by name select * from gap) as every_part
  join metric using (metric)
  left join not_whole on not_whole.metric = every_part.metric and not_whole.quarter = every_part.reported
)
select
  * exclude (missing),
  numerator is not null and (shape in ('count', 'rate', 'money') or denominator is not null) as has_value,
  if(has_value, null, coalesce(nullif(missing, 'e'), 'x')) as missing,
  coalesce(missing = 'e', false) as estimated
from judged
