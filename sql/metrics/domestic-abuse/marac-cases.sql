/*---
title: Cases discussed at MARAC
theme: domestic-abuse
shape: count
basis: flow
unit: cases
pair: marac-children
polarity: none
per: 1
owner: Community safety
target:
  kind: none
  reason: None is set; more cases can mean more abuse of high risk or that more of it is seen
source: Quarterly return of community safety (domestic-abuse-services)
definition: >
  Cases of domestic abuse of high risk that were discussed at the multi-agency risk assessment
  conference (MARAC) in the period, repeats included.
caution: >
  A victim whose case comes back counts again.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(marac_cases) as numerator,
  null as denominator,
  missing_code(marac_cases_code) as missing
from domestic_abuse_services
group by all
