/*---
title: Education, health and care plans
theme: send-and-disability
shape: count
basis: snapshot
unit: children and young people
pair:
  none: Each has one plan, so that this counts people already
polarity: none
per: 1
owner: Education
target:
  kind: none
  reason: It measures need that was recognised, and neither more nor less is better in itself
source: Quarterly return of education (education-health-care-plans)
definition: >
  Children and young people up to 25 who had an education, health and care plan on the last day of
  the period.
caution: >
  The Department for Education counts in January, so that its figures differ from those of March.
  Young people over 18 are among them: not a part of the children who live in the area.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(in_force) as numerator,
  null as denominator,
  missing_code(in_force_code) as missing
from education_health_care_plans
group by all
