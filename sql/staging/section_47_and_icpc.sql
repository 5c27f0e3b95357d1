-- One row per month, from the accepted returns in force.
create view section_47_and_icpc as
select
  in_force.area_code,
  in_force.agency,
  accepted.month,
  accepted.strategy_discussions,
  accepted.strategy_discussions_code,
  accepted.section_47,
  accepted.section_47_code,
  accepted.icpc_conferences,
  accepted.icpc_conferences_code,
  accepted.icpc_children,
  accepted.icpc_children_code,
  accepted.icpc_within_15_days,
  accepted.icpc_within_15_days_code,
  accepted.icpc_to_plan,
  accepted.icpc_to_plan_code
from accepted.section_47_and_icpc as accepted
join submission_in_force as in_force
  on in_force.dataset = 'section-47-and-icpc'
  and in_force.submission = accepted.submission
  and in_force.quarter = accepted.in_quarter;
