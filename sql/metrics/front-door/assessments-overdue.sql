/*---
title: Assessments that are overdue
theme: front-door
shape: count
basis: snapshot
unit: assessments
pair:
  none: An assessment is about one child, and a child has one open assessment at a time
polarity: low
per: 1
owner: Children's social care
target:
  kind: none
  reason: None is set; Working Together lets no assessment take longer than 45 working days
source: Quarterly return of children's social care (referrals-and-assessments)
definition: >
  Social work assessments still open on the last day of the period, more than 45 working days
  after they started.
caution: >
  These children wait now. They enter the share within 45 working days only when their assessment
  is completed.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(assessments_overdue) as numerator,
  null as denominator,
  missing_code(assessments_overdue_code) as missing
from referrals_and_assessments
group by all
