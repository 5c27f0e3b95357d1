/*---
title: Young people who came to urgent care after self-harm
theme: health
shape: count
basis: rolling-12-months
unit: young people
pair: self-harm-attendances
polarity: low
per: 1
owner: Oxleas NHS Foundation Trust
target:
  kind: none
  reason: None is set; fewer is better as long as young people still ask for help
source: Quarterly return of Oxleas NHS Foundation Trust (child-mental-health)
definition: >
  Under-18s who came to urgent care at least once in the twelve months after self-harm, each counted
  once.
caution: >
  Only those that the trust is told of are counted, and some go to hospitals outside the
  borough. Most young people who harm themselves come to no hospital.
---*/
-- One row per window of twelve months, as last reported.
select
  twelve_months as period,
  area_code,
  quarter as reported,
  self_harm_young_people as numerator,
  null as denominator,
  self_harm_young_people_code as missing
from child_mental_health
where twelve_months is not null
qualify row_number() over (partition by area_code, twelve_months order by quarter desc) = 1
