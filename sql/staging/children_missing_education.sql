-- One row per quarter, source of the referral and outcome, from the accepted returns in force.
create view children_missing_education as
select
  in_force.area_code,
  in_force.agency,
  accepted.quarter,
  accepted.source,
  accepted.outcome,
  accepted.referrals,
  accepted.referrals_code
from accepted.children_missing_education as accepted
join submission_in_force as in_force
  on in_force.dataset = 'children-missing-education'
  and in_force.submission = accepted.submission
  and in_force.quarter = accepted.in_quarter;
