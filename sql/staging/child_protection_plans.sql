-- One row per quarter and category of abuse, from the accepted returns in force.
create view child_protection_plans as
select
  in_force.area_code,
  in_force.agency,
  accepted.quarter,
  accepted.category,
  accepted.open,
  accepted.open_code,
  accepted.started,
  accepted.started_code,
  accepted.started_again,
  accepted.started_again_code,
  accepted.ended,
  accepted.ended_code,
  accepted.ended_after_2_years,
  accepted.ended_after_2_years_code
from accepted.child_protection_plans as accepted
join submission_in_force as in_force
  on in_force.dataset = 'child-protection-plans'
  and in_force.submission = accepted.submission
  and in_force.quarter = accepted.in_quarter;
