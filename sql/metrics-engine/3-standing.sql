-- One row per metric, area and period of `rolled`: what the returns behind it say of its standing.
create or replace temp table standing as
with quarter as (
  select period, period_start, period_end from period where period_type = 'quarter'
),
contributing as (
  select distinct rolled.metric, rolled.area_code, rolled.period, rolled.reported, quarter.period as quarter
  from rolled
  join quarter
    on case
      when rolled.reported is not null then quarter.period = rolled.reported
      else quarter.period_start >= rolled.period_start and quarter.period_end <= rolled.period_end
    end
)
select
  contributing.metric, contributing.area_code, contributing.period, contributing.reported,
  -- every return that was corrected makes it another figure
  (1 + sum(in_force.vintage - 1))::integer as vintage,
  bool_or(submission.signed_by is null) as unsigned
from contributing
join metric using (metric)
join submission_in_force as in_force
  on list_contains(metric.datasets, in_force.dataset)
  and in_force.area_code = contributing.area_code
  and in_force.quarter = contributing.quarter
join submission using (submission)
group by contributing.metric, contributing.area_code, contributing.period, contributing.reported
