/*---
title: Children in the households discussed at MARAC
theme: domestic-abuse
shape: count
basis: flow
unit: children
pair: marac-cases
polarity: none
per: 1
owner: Community safety
target:
  kind: none
  reason: None is set; it says how many children live with abuse of high risk that agencies know of
source: Quarterly return of community safety (domestic-abuse-services)
definition: >
  Children who live in the households of the cases that were discussed at the multi-agency risk
  assessment conference (MARAC) in the period.
caution: >
  The children of a case that comes back count again, so that a year can hold a child twice.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(marac_children) as numerator,
  null as denominator,
  missing_code(marac_children_code) as missing
from domestic_abuse_services
group by all
