/*---
title: Children who started to be looked after
theme: looked-after
shape: rate
basis: flow
unit: children
polarity: none
per: 10000
denominator:
  population: children-0-17
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (looked-after-stability)
definition: >
  Children who started to be looked after in the period, for every 10,000 children aged 0 to
  17.
caution: >
  A child who starts in two quarters of a year counts in both. National figures count such a
  child once, and are for whole years.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(started) as numerator,
  null as denominator,
  missing_code(started_code) as missing
from looked_after_stability
group by all
