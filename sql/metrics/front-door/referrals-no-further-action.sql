/*---
title: Referrals with no further action
theme: front-door
shape: percentage
basis: flow
unit: referrals
pair:
  none: The return counts referrals; a child who is referred twice counts twice
polarity: none
per: 100
denominator: referrals in the period
owner: Children's social care
target:
  kind: none
  reason: A very high and a very low share both need a question; there is no right level
source: Quarterly return of children's social care (referrals-and-assessments)
definition: >
  Of the referrals in the period, the share that ended without an assessment or any other
  service.
caution: >
  Referrals that were assessed and found not to be in need are counted apart; see the share
  assessed as not in need.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(no_further_action) as numerator,
  total(referrals) as denominator,
  coalesce(missing_code(no_further_action_code), missing_code(referrals_code)) as missing
from referrals_and_assessments
group by all
