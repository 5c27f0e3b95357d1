/*---
title: Notifications that a pupil is to leave the school roll
theme: education
shape: count
basis: flow
unit: notifications
pair:
  none: The return counts notifications; a pupil who leaves two schools in a year is notified twice
polarity: none
per: 1
owner: Education welfare service
target:
  kind: none
  reason: It measures how families move, and neither more nor less is better in itself
source: Quarterly return of the education welfare service (school-roll)
definition: >
  Notifications of an intention to delete a pupil from the school roll that schools sent in the period.
caution: >
  Most pupils go to another school. It is neither the number of children missing education nor that of referrals.
  Most come when the school year ends.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  off_roll_notifications as numerator,
  null as denominator,
  off_roll_notifications_code as missing
from school_roll
