/*---
title: Children looked after with their health assessment done
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
  reason: The law asks for one for each child, whom it lets refuse; no share is set
source: Quarterly return of children's social care (looked-after-health)
definition: >
  Of the children who on the last day of the period had been looked after without a break
  for 12 months or more, the share who had every health assessment that was due in those 12
  months: one, or two for a child under 5.
caution: >
  Children who came into care in the last 12 months are not in it, so that it says nothing
  of first assessments. A refusal counts as not done, so that 100% is out of reach where
  older children refuse.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(health_assessed) as numerator,
  total(children) as denominator,
  coalesce(missing_code(health_assessed_code), missing_code(children_code)) as missing
from looked_after_health
group by all
