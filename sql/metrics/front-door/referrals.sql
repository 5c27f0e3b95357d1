/*---
title: Referrals to children's social care
theme: front-door
shape: rate
basis: flow
unit: referrals
pair: children-referred
polarity: none
per: 10000
denominator:
  population: children-0-17
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (referrals-and-assessments)
definition: >
  Referrals to children's social care in the period, for every 10,000 children aged 0 to 17. A
  referral is a request for services for a child who has no open case.
caution: >
  Each referral of a child counts. Several contacts about one child can become one referral, so
  that there are fewer referrals than contacts that progressed. The rate of a quarter is not
  multiplied by four; set the rolling twelve months against England.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(referrals) as numerator,
  null as denominator,
  missing_code(referrals_code) as missing
from referrals_and_assessments
group by all
