/*---
title: Referrals of children missing education from schools
theme: education
shape: count
basis: flow
unit: referrals
pair:
  none: The return counts referrals; a child may be referred more than once
polarity: none
per: 1
owner: Education welfare service
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of the education welfare service (children-missing-education)
definition: >
  Referrals of children who may be missing education that schools made in the period.
caution: >
  Schools refer when they ask to take a pupil off the roll, so that it follows how families
  move.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total_if(referrals, source = 'schools') as numerator,
  null as denominator,
  missing_code(referrals_code) as missing
from children_missing_education
group by all
