-- One row per metric, area, period and return in force that figures of that period rest on: of the quarters within the
-- period, or of the one quarter that reported it.
create or replace temp table contributing_return as
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
  contributing.metric, contributing.area_code, contributing.period, contributing.reported, contributing.quarter,
  in_force.dataset, in_force.agency, in_force.submission, in_force.vintage
from contributing
join metric using (metric)
join submission_in_force as in_force
  on list_contains(metric.datasets, in_force.dataset)
  and in_force.area_code = contributing.area_code
  and in_force.quarter = contributing.quarter
