/*---
title: Children seen by specialist mental health services
theme: health
shape: count
basis: rolling-12-months
unit: children
polarity: none
per: 1
owner: Oxleas NHS Foundation Trust
target:
  kind: none
  reason: More can mean better access or more need
source: Quarterly return of Oxleas NHS Foundation Trust (child-mental-health)
definition: >
  Children whom the specialist child and adolescent mental health service (CAMHS) saw at least once
  in the twelve months, each counted once.
caution: >
  The service itself counts over twelve months: children of quarters cannot be added, since many are
  seen in each of them. Children helped by the wellbeing service alone, where all referrals start,
  are not among them.
tests:
  - name: a window that is reported twice keeps the later figure
    given:
      child_mental_health:
        - { quarter: 2019-20 Q3, twelve_months: year to 2019-20 Q2, seen: 1040 }
        - { quarter: 2019-20 Q4, twelve_months: year to 2019-20 Q2, seen: 1041 }
    expect:
      - { period: year to 2019-20 Q2, numerator: 1041, reported: 2019-20 Q4 }
---*/
-- One row per window of twelve months, as last reported.
select
  twelve_months as period,
  area_code,
  quarter as reported,
  seen as numerator,
  null as denominator,
  seen_code as missing
from child_mental_health
where twelve_months is not null
qualify row_number() over (partition by area_code, twelve_months order by quarter desc) = 1
