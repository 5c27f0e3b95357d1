/*---
title: Assessments within 45 working days
theme: front-door
shape: percentage
basis: flow
unit: assessments
pair:
  none: An assessment is about one child; a child who is assessed twice in the period counts twice
polarity: high
per: 100
denominator: assessments completed in the period
owner: Children's social care
target:
  kind: local
  value: 87
  source: Children's social care, annual target for 2019-20
source: Quarterly return of children's social care (referrals-and-assessments)
definition: >
  Of the social work assessments completed in the period, the share that took 0 to 45 working
  days. The day of the start is day 0; weekends and bank holidays in England do not count.
caution: >
  Working Together sets 45 working days as the longest that any assessment should take. Open
  assessments are not in it, so that a backlog improves the figure until it is closed: read it
  beside the assessments that are overdue. In time is not the same as good.
tests:
  - name: overdue assessments that are still open are in neither number
    given:
      referrals_and_assessments:
        - { quarter: 2019-20 Q4, assessments: 900, assessments_within_45_days: 783, assessments_overdue: 73 }
    expect:
      - { period: 2019-20 Q4, numerator: 783, denominator: 900, missing: null }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(assessments_within_45_days) as numerator,
  total(assessments) as denominator,
  coalesce(missing_code(assessments_within_45_days_code), missing_code(assessments_code)) as missing
from referrals_and_assessments
group by all
