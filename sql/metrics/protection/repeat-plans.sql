/*---
title: Plans that are a second or later one
theme: protection
shape: percentage
basis: flow
unit: plans
pair:
  none: The return counts plans; a child who starts or ends two plans in the period counts twice
polarity: low
per: 100
denominator: plans that started in the period
owner: Children's social care
target:
  kind: none
  reason: None is set, and zero is not the goal; a child who needs a plan again should have one
source: Quarterly return of children's social care (child-protection-plans)
definition: >
  Of the child protection plans that started in the period, the share for a child who had been
  on a plan in this area before, however long ago.
caution: >
  A large family that returns can move the figure of a quarter. Plans in other areas are not
  known, so that children who moved here count as first plans.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(started_again) as numerator,
  total(started) as denominator,
  coalesce(missing_code(started_again_code), missing_code(started_code)) as missing
from child_protection_plans
group by all
