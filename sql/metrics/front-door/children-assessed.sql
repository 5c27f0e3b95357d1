/*---
title: Children assessed
theme: front-door
shape: count
basis: rolling-12-months
unit: children
pair: assessments
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (referrals-and-assessments)
definition: >
  Children with at least one social work assessment completed in the twelve months. A child counts
  once, however many assessments there were.
caution: >
  Rolling twelve months: neighbouring figures share three quarters.
---*/
-- One row per window of twelve months, as last reported.
select
  children_window as period,
  area_code,
  quarter as reported,
  children_assessed as numerator,
  null as denominator,
  children_assessed_code as missing
from referrals_and_assessments
where children_window is not null
qualify row_number() over (partition by area_code, children_window order by quarter desc) = 1
