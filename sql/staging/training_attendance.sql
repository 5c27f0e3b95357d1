-- One row per quarter and agency that people came from, from the accepted returns in force.
create view training_attendance as
select
  in_force.area_code,
  in_force.agency,
  accepted.quarter,
  accepted.from_agency,
  accepted.attended,
  accepted.attended_code
from accepted.training_attendance as accepted
join submission_in_force as in_force
  on in_force.dataset = 'training-attendance'
  and in_force.submission = accepted.submission
  and in_force.quarter = accepted.in_quarter;
