/*---
title: Attendances of police officers and staff at training
theme: workforce
shape: count
basis: flow
unit: attendances
pair:
  none: The return counts places and attendances, not the people who came once or more
polarity: high
per: 1
owner: Partnership team
target:
  kind: none
  reason: None is set; the partnership expects every agency to take part
source: Quarterly return of the partnership team (training-attendance)
definition: >
  Attendances of people who work for the Metropolitan Police at multi-agency training in the
  period.
caution: >
  Small numbers: read the year, not the quarter. Training that the police give to their own
  staff is not counted.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total_if(attended, from_agency = 'police') as numerator,
  null as denominator,
  missing_code(attended_code) as missing
from training_attendance
group by all
