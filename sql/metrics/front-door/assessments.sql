/*---
title: Social work assessments completed
theme: front-door
shape: count
basis: flow
unit: assessments
pair: children-assessed
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (referrals-and-assessments)
definition: >
  Social work assessments that a manager authorised in the period.
caution: >
  Counted by the day of completion, so that work on a backlog shows as more assessments. A child
  who is assessed twice counts twice.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(assessments) as numerator,
  null as denominator,
  missing_code(assessments_code) as missing
from referrals_and_assessments
group by all
