-- One row per quarter and reason given, from the accepted returns in force.
create view elective_home_education as
select
  in_force.area_code,
  in_force.agency,
  accepted.quarter,
  accepted.reason,
  accepted.registered,
  accepted.registered_code,
  accepted.declared,
  accepted.declared_code
from accepted.elective_home_education as accepted
join submission_in_force as in_force
  on in_force.dataset = 'elective-home-education'
  and in_force.submission = accepted.submission
  and in_force.quarter = accepted.in_quarter;
