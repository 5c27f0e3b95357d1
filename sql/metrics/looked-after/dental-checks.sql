/*---
title: Children looked after with a dental check
theme: looked-after
shape: percentage
basis: snapshot
unit: children
polarity: high
per: 100
denominator: children looked after for 12 months or more on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: None is set
source: Quarterly return of children's social care (looked-after-health)
definition: >
  Of the children who on the last day of the period had been looked after without a break
  for 12 months or more, the share whose teeth were checked by a dentist in those 12 months.
caution: >
  A refusal counts as not done, so that 100% is out of reach where older children refuse.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(dental_checked) as numerator,
  total(children) as denominator,
  coalesce(missing_code(dental_checked_code), missing_code(children_code)) as missing
from looked_after_health
group by all
