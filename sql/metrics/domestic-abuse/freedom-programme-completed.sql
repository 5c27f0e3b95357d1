/*---
title: Women who completed the Freedom Programme
theme: domestic-abuse
shape: percentage
basis: flow
unit: women
pair:
  none: The programme is for adults; it does not count the children who live with them
polarity: high
per: 100
denominator: women who were offered a place in the period
owner: Community safety
target:
  kind: none
  reason: None is set; the programme has 180 places a year
source: Quarterly return of community safety (domestic-abuse-services)
definition: >
  Of the women who were offered a place on the Freedom Programme in the period, the share who have
  since completed the course.
caution: >
  Women who were offered a place late in the newest quarter may not have had the time to complete
  the course. Not to take up an offer can have good reasons.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(freedom_completed) as numerator,
  total(freedom_offered) as denominator,
  coalesce(missing_code(freedom_completed_code), missing_code(freedom_offered_code)) as missing
from domestic_abuse_services
group by all
