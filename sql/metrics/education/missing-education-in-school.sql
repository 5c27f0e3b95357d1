/*---
title: Referrals found to be in a school of the area
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
  reason: None is set; where children go depends on how families move
source: Quarterly return of the education welfare service (children-missing-education)
definition: >
  Of the referrals of the period, the share for which the child was found to attend, or went
  back to, a school of the area.
caution: >
  Outcomes are those known when the return was made. Late ones revise earlier quarters.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total_if(referrals, outcome = 'in-school') as numerator,
  total(referrals) as denominator,
  missing_code(referrals_code) as missing
from children_missing_education
group by all
