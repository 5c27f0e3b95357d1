/*---
title: Training sessions held
theme: workforce
shape: count
basis: flow
unit: sessions
pair: training-attendance
polarity: none
per: 1
owner: Partnership team
target:
  kind: none
  reason: The programme follows need; more sessions are not better in themselves
source: Quarterly return of the partnership team (training-courses)
definition: >
  Sessions of multi-agency training held in the period: classroom courses, courses for schools'
  safeguarding leads, and briefings.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(sessions) as numerator,
  null as denominator,
  missing_code(sessions_code) as missing
from training_courses
group by all
