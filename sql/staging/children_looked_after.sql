-- One row per quarter and placement, from the accepted returns in force.
create view children_looked_after as
select
  in_force.area_code,
  in_force.agency,
  accepted.quarter,
  accepted.placement,
  accepted.children,
  accepted.children_code,
  accepted.unaccompanied,
  accepted.unaccompanied_code,
  accepted.three_or_more_placements,
  accepted.three_or_more_placements_code
from accepted.children_looked_after as accepted
join submission_in_force as in_force
  on in_force.dataset = 'children-looked-after'
  and in_force.submission = accepted.submission
  and in_force.quarter = accepted.in_quarter;
