/*---
title: Referrals without a recorded outcome
theme: education
shape: percentage
basis: flow
unit: referrals
pair:
  none: The return counts referrals; a child may be referred more than once
polarity: none
per: 100
denominator: referrals received in the period
owner: Education welfare service
target:
  kind: none
  reason: None is set; every closed case should have an outcome
source: Quarterly return of the education welfare service (children-missing-education)
definition: >
  Of the referrals of the period, the share for which no outcome was recorded when the case was
  closed.
caution: >
  A gap in recording, which is not the same as a child who was not found.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total_if(referrals, outcome = 'not-recorded') as numerator,
  total(referrals) as denominator,
  missing_code(referrals_code) as missing
from children_missing_education
group by all
