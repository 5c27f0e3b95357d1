/*---
title: Evaluations returned 8 weeks after training
theme: workforce
shape: percentage
basis: flow
unit: people
pair:
  none: It counts staff who were trained; the children whom they work with are not known
polarity: high
per: 100
denominator: people invited to the 8-week evaluation in the period
owner: Partnership team
target:
  kind: none
  reason: None is set
source: Quarterly return of the partnership team (training-evaluation)
definition: >
  Of the people invited to the evaluation 8 weeks after a course, the share who answered it.
caution: >
  Tells how far the answers can be trusted. One session of each course is asked, which is not everyone who was trained.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  returned as numerator,
  invited as denominator,
  coalesce(returned_code, invited_code) as missing
from training_evaluation
