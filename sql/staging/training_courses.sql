-- One row per quarter and course, from the accepted returns in force.
create view training_courses as
select
  in_force.area_code,
  in_force.agency,
  accepted.quarter,
  accepted.course,
  accepted.kind,
  accepted.sessions,
  accepted.sessions_code,
  accepted.booked,
  accepted.booked_code,
  accepted.attended,
  accepted.attended_code,
  accepted.no_shows,
  accepted.no_shows_code,
  accepted.rated,
  accepted.rated_code,
  accepted.rated_excellent,
  accepted.rated_excellent_code
from accepted.training_courses as accepted
join submission_in_force as in_force
  on in_force.dataset = 'training-courses'
  and in_force.submission = accepted.submission
  and in_force.quarter = accepted.in_quarter;
