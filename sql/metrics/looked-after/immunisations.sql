/*---
title: Children looked after with immunisations up to date
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
  reason: None is set for children looked after
source: Quarterly return of children's social care (looked-after-health)
definition: >
  Of the children who on the last day of the period had been looked after without a break
  for 12 months or more, the share who have had every immunisation of the national schedule
  for their age.
caution: >
  Unaccompanied children often arrive without records, and count as not up to date until
  they have caught up.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(immunised) as numerator,
  total(children) as denominator,
  coalesce(missing_code(immunised_code), missing_code(children_code)) as missing
from looked_after_health
group by all
