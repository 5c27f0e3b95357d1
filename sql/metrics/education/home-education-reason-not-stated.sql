/*---
title: Declarations without a reason
theme: education
shape: percentage
basis: flow
unit: declarations
pair: home-educated
polarity: none
per: 100
denominator: declarations received in the period
owner: Education welfare service
target:
  kind: none
  reason: Families need not give a reason
source: Quarterly return of the education welfare service (elective-home-education)
definition: >
  Of the declarations of home education received in the period, the share for which the family
  gave no reason.
caution: >
  Tells how far the reasons can be trusted: where it is high, the other reasons stand for few
  families.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total_if(declared, reason = 'not-stated') as numerator,
  total(declared) as denominator,
  missing_code(declared_code) as missing
from elective_home_education
group by all
