/*---
title: Children in need
theme: protection
shape: rate
basis: snapshot
unit: children
polarity: none
per: 10000
denominator:
  population: children-0-17
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (children-in-need)
definition: >
  Children in need on the last day of the period, for every 10,000 children aged 0 to 17, as the
  national census counts them: with children on a protection plan, children looked after, care
  leavers and children who wait for an assessment.
caution: >
  The local word "child in need" means fewer children; see children on a child in need plan. Only
  this wide count can be set against England.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(in_need) as numerator,
  null as denominator,
  missing_code(in_need_code) as missing
from children_in_need
group by all
