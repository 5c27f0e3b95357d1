/*---
title: Children referred to children's social care
theme: front-door
shape: rate
basis: rolling-12-months
unit: children
pair: referrals
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
  Children with at least one referral to children's social care in the twelve months, for every
  10,000 children aged 0 to 17. A child counts once, however often referred.
caution: >
  Rolling twelve months: neighbouring figures share three quarters. Children cannot be added up
  over quarters, so the agency counts them over the twelve months itself.
tests:
  - name: a window that is reported twice keeps the later figure
    given:
      referrals_and_assessments:
        - { quarter: 2019-20 Q2, children_window: year to 2019-20 Q2, children_referred: 3200 }
        - { quarter: 2019-20 Q3, children_window: year to 2019-20 Q2, children_referred: 3214 }
    expect:
      - { period: year to 2019-20 Q2, numerator: 3214, reported: 2019-20 Q3 }
---*/
-- One row per window of twelve months, as last reported.
select
  children_window as period,
  area_code,
  quarter as reported,
  children_referred as numerator,
  null as denominator,
  children_referred_code as missing
from referrals_and_assessments
where children_window is not null
qualify row_number() over (partition by area_code, children_window order by quarter desc) = 1
