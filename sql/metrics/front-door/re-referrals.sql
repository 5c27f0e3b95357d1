/*---
title: Re-referrals within 12 months
theme: front-door
shape: percentage
basis: flow
unit: referrals
pair:
  none: The return counts referrals; a child who is referred three times has two re-referrals
polarity: low
per: 100
denominator: referrals in the period
owner: Children's social care
target:
  kind: none
  reason: None is set, and zero is not the goal; a family that needs help again should be able to ask
source: Quarterly return of children's social care (referrals-and-assessments)
definition: >
  Of the referrals in the period, the share that came within 12 months of an earlier referral of
  the same child.
caution: >
  A rise can mean that help ended too soon, that the first referral was turned away too readily,
  or that agencies refer more often.
tests:
  - name: numerator and denominator are added, shares are never averaged
    given:
      referrals_and_assessments:
        - { quarter: 2019-20 Q4, agency: a, referrals: 900, re_referrals: 180 }
        - { quarter: 2019-20 Q4, agency: b, referrals: 100, re_referrals: 40 }
    expect:
      - { period: 2019-20 Q4, numerator: 220, denominator: 1000 }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(re_referrals) as numerator,
  total(referrals) as denominator,
  coalesce(missing_code(re_referrals_code), missing_code(referrals_code)) as missing
from referrals_and_assessments
group by all
