/*---
title: MARAC cases that are repeats
theme: domestic-abuse
shape: percentage
basis: flow
unit: cases
pair: marac-children
polarity: none
per: 100
denominator: cases discussed at MARAC in the period
owner: Community safety
target:
  kind: none
  reason: None is set; a repeat can mean that the abuse went on, or that it was seen again
source: Quarterly return of community safety (domestic-abuse-services)
definition: >
  Of the cases discussed at the multi-agency risk assessment conference (MARAC) in the period, the
  share with the same victim and the same perpetrator as a case of the 12 months before.
caution: >
  Very few repeats are as much a question as very many, since most victims of high risk are abused
  again.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(marac_repeats) as numerator,
  total(marac_cases) as denominator,
  coalesce(missing_code(marac_repeats_code), missing_code(marac_cases_code)) as missing
from domestic_abuse_services
group by all
