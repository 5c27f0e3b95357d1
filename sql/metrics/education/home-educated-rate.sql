/*---
title: Children educated at home, for every 10,000 children
theme: education
shape: rate
basis: snapshot
unit: children
polarity: none
per: 10000
denominator:
  population: children-0-17
owner: Education welfare service
target:
  kind: none
  reason: Home education is a lawful choice; neither more nor less is better in itself
source: Quarterly return of the education welfare service (elective-home-education)
definition: >
  Children registered as educated at home on the last day of the period, for every 10,000
  children aged 0 to 17.
caution: >
  Divided by all children from birth, since no estimate of school age is held: not comparable
  with national rates for ages 5 to 16.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(registered) as numerator,
  null as denominator,
  missing_code(registered_code) as missing
from elective_home_education
group by all
