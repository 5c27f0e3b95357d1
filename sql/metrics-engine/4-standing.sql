-- One row per metric, area and period of `rolled`: what the returns behind it say of its standing.
create or replace temp table standing as
select
  contributing.metric, contributing.area_code, contributing.period, contributing.reported,
  -- every return that was corrected makes it another figure
  (1 + sum(contributing.vintage - 1))::integer as vintage,
  bool_or(submission.signed_by is null) as unsigned
from contributing_return as contributing
join submission using (submission)
group by contributing.metric, contributing.area_code, contributing.period, contributing.reported
