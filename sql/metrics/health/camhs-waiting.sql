/*---
title: Children who wait more than 18 weeks for mental health treatment
theme: health
shape: percentage
basis: snapshot
unit: children
polarity: low
per: 100
denominator: children accepted by the service whose treatment had not started on the last day of the period
owner: Oxleas NHS Foundation Trust
target:
  kind: none
  reason: No national limit covers all children who wait for this service
source: Quarterly return of Oxleas NHS Foundation Trust (child-mental-health)
definition: >
  Of the children who were waiting for treatment by the specialist child and adolescent mental
  health service (CAMHS) on the last day of the period, the share who had waited more than 18 weeks
  since the referral.
caution: >
  Tells of those who still wait, not of those whose treatment has started. Children whose referral
  was not accepted do not wait here.
tests:
  - name: nobody who waits too long is a zero, not a gap
    given:
      child_mental_health:
        - { quarter: 2019-20 Q3, waiting: 176, waiting_over_18_weeks: 0 }
        - { quarter: 2019-20 Q4, waiting: 184, waiting_over_18_weeks: null, waiting_over_18_weeks_code: c }
    expect:
      - { period: 2019-20 Q3, numerator: 0, denominator: 176, missing: null }
      - { period: 2019-20 Q4, numerator: null, denominator: 184, missing: c }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(waiting_over_18_weeks) as numerator,
  total(waiting) as denominator,
  coalesce(missing_code(waiting_over_18_weeks_code), missing_code(waiting_code)) as missing
from child_mental_health
group by all
