/*---
title: Disabled children looked after
theme: send-and-disability
shape: count
basis: snapshot
unit: children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (disabled-children)
definition: >
  Children of the Children's Disability Service who are looked after on the last day of the
  period.
caution: >
  Small numbers: one or two more or fewer is not a trend. Short breaks do not count, nor do
  disabled children who are with other teams.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(looked_after) as numerator,
  null as denominator,
  missing_code(looked_after_code) as missing
from disabled_children
group by all
