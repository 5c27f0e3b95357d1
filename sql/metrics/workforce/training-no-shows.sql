/*---
title: Booked places not used without notice
theme: workforce
shape: count
basis: flow
unit: bookings
pair:
  none: The return counts places and attendances, not the people who came once or more
polarity: low
per: 1
owner: Partnership team
target:
  kind: none
  reason: None is set; the partnership charges for places not used without notice
source: Quarterly return of the partnership team (training-courses)
definition: >
  Booked places on courses in the period for which no one came, or that were cancelled too late.
  Briefings need no booking and are left out.
caution: >
  Follows the number of places booked: see the share of booked places that were used.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(no_shows) as numerator,
  null as denominator,
  missing_code(no_shows_code) as missing
from training_courses
where kind <> 'briefing'
group by all
