/*---
title: Disabled children on a child protection plan
theme: send-and-disability
shape: count
basis: snapshot
unit: children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: Fewer plans are not better in themselves; disabled children are at greater risk and less often heard
source: Quarterly return of children's social care (disabled-children)
definition: >
  Children of the Children's Disability Service who are the subject of a child protection plan on
  the last day of the period.
caution: >
  Very small numbers: one more or fewer is not a trend. Disabled children who are with other teams
  are not counted.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(on_protection_plan) as numerator,
  null as denominator,
  missing_code(on_protection_plan_code) as missing
from disabled_children
group by all
