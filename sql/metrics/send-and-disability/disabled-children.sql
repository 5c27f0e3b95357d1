/*---
title: Children open to the disability service
theme: send-and-disability
shape: count
basis: snapshot
unit: children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (disabled-children)
definition: >
  Children with a severe or profound disability who are open to the Children's Disability Service
  on the last day of the period, with those open through self-assessment.
caution: >
  Children with a mild or moderate disability are with other teams and are not counted. All
  children of the service are children in need.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(children) as numerator,
  null as denominator,
  missing_code(children_code) as missing
from disabled_children
group by all
