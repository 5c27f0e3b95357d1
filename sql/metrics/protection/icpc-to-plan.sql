/*---
title: Initial conferences that led to a plan
theme: protection
shape: percentage
basis: flow
unit: children
polarity: none
per: 100
denominator: children who had an initial conference in the period
owner: Children's social care
target:
  kind: none
  reason: A very high and a very low share both need a question; there is no right level
source: Quarterly return of children's social care (section-47-and-icpc)
definition: >
  Of the children who had an initial child protection conference in the period, the share for
  whom the conference decided on a child protection plan.
caution: >
  A high share can mean well-judged conferences, or that conferences are only called when a plan
  is certain.
---*/
-- One row per month.
select
  month as period,
  area_code,
  total(icpc_to_plan) as numerator,
  total(icpc_children) as denominator,
  coalesce(missing_code(icpc_to_plan_code), missing_code(icpc_children_code)) as missing
from section_47_and_icpc
group by all
