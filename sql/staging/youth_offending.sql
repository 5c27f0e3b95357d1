-- One row per quarter in which the figures were reported, from the accepted returns in force.
create view youth_offending as
select
  in_force.area_code,
  in_force.agency,
  accepted.quarter,
  accepted.entrants_window,
  accepted.entrants,
  accepted.entrants_code,
  accepted.cohort_window,
  accepted.cohort,
  accepted.cohort_code,
  accepted.reoffenders,
  accepted.reoffenders_code,
  accepted.reoffences,
  accepted.reoffences_code,
  accepted.custody_window,
  accepted.custodial_sentences,
  accepted.custodial_sentences_code,
  accepted.young_people_in_custody,
  accepted.young_people_in_custody_code
from accepted.youth_offending as accepted
join submission_in_force as in_force
  on in_force.dataset = 'youth-offending'
  and in_force.submission = accepted.submission
  and in_force.quarter = accepted.in_quarter;
