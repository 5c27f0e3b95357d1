-- One row per month and source of the contact, from the accepted returns in force.
create view mash_contacts as
select
  in_force.area_code,
  in_force.agency,
  accepted.month,
  accepted.source,
  accepted.contacts,
  accepted.contacts_code,
  accepted.progressed,
  accepted.progressed_code
from accepted.mash_contacts as accepted
join submission_in_force as in_force
  on in_force.dataset = 'mash-contacts'
  and in_force.submission = accepted.submission
  and in_force.quarter = accepted.in_quarter;
