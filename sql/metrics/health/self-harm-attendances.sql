/*---
title: Attendances at urgent care after self-harm
theme: health
shape: count
basis: flow
unit: attendances
pair: self-harm-young-people
polarity: low
per: 1
owner: Oxleas NHS Foundation Trust
target:
  kind: none
  reason: None is set; fewer is better as long as young people still ask for help
source: Quarterly return of Oxleas NHS Foundation Trust (child-mental-health)
definition: >
  Attendances of under-18s at urgent care in the period after self-harm, including overdoses.
caution: >
  Attendances are not young people: a few come many times; see the pair of this metric. Only those
  that the trust is told of are counted, and some go to hospitals outside the borough.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(attendances) as numerator,
  null as denominator,
  missing_code(attendances_code) as missing
from child_mental_health
group by all
