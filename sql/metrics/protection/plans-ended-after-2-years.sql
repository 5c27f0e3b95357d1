/*---
title: Plans that ended after 2 years or more
theme: protection
shape: percentage
basis: flow
unit: plans
pair:
  none: The return counts plans; a child who starts or ends two plans in the period counts twice
polarity: low
per: 100
denominator: plans that ended in the period
owner: Children's social care
target:
  kind: none
  reason: None is set; a long plan can be a sign of drift, or of a hard case that is well held
source: Quarterly return of children's social care (child-protection-plans)
definition: >
  Of the child protection plans that ended in the period, the share that had lasted 2 years or
  more, which is more than 729 days.
caution: >
  A handful of plans a year: read the year, not the quarter. Long plans that are still open are
  not in it, so that ending them raises the figure.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(ended_after_2_years) as numerator,
  total(ended) as denominator,
  coalesce(missing_code(ended_after_2_years_code), missing_code(ended_code)) as missing
from child_protection_plans
group by all
