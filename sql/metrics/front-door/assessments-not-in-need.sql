/*---
title: Referrals assessed as not in need
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
  Of the referrals in the period, the share that was assessed and whose assessment found the child
  not to be in need. The Department for Education divides by referrals too.
caution: >
  The base is referrals, not assessments: of assessments the share would be higher. A rise can mean
  that families are assessed who needed another kind of help, and waited for it.
tests:
  - name: the base is referrals, however many assessments were completed
    given:
      referrals_and_assessments:
        - { quarter: 2019-20 Q4, referrals: 1000, not_in_need: 443, no_further_action: 40, assessments: 900 }
    expect:
      - { period: 2019-20 Q4, numerator: 443, denominator: 1000 }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(not_in_need) as numerator,
  total(referrals) as denominator,
  coalesce(missing_code(not_in_need_code), missing_code(referrals_code)) as missing
from referrals_and_assessments
group by all
