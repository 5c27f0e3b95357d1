/*---
title: Referrals to specialist mental health services
theme: health
shape: count
basis: flow
unit: referrals
pair: camhs-children-seen
polarity: none
per: 1
owner: Oxleas NHS Foundation Trust
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of Oxleas NHS Foundation Trust (child-mental-health)
definition: >
  Referrals of children that the specialist child and adolescent mental health service (CAMHS)
  received in the period, whether it accepted them or not.
caution: >
  A child may be referred more than once, and not every child who is referred is seen.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(referrals) as numerator,
  null as denominator,
  missing_code(referrals_code) as missing
from child_mental_health
group by all
