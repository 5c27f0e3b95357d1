/*---
title: Training rated excellent
theme: workforce
shape: percentage
basis: flow
unit: evaluations
pair:
  none: An evaluation is one person's view of one course
polarity: high
per: 100
denominator: evaluations returned in the period
owner: Partnership team
target:
  kind: none
  reason: None is set
source: Quarterly return of the partnership team (training-courses)
definition: >
  Of the evaluations that people returned straight after a course in the period, the share that
  rated it excellent.
caution: >
  What people thought on the day. It does not say whether practice changed or children were
  safer. Briefings are left out, since few are evaluated.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(rated_excellent) as numerator,
  total(rated) as denominator,
  coalesce(missing_code(rated_excellent_code), missing_code(rated_code)) as missing
from training_courses
where kind <> 'briefing'
group by all
