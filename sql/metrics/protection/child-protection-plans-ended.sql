/*---
title: Child protection plans ended
theme: protection
shape: count
basis: flow
unit: plans
pair:
  none: The return counts plans; a child who starts or ends two plans in the period counts twice
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: A plan should end when the child is safe, neither sooner nor later
source: Quarterly return of children's social care (child-protection-plans)
definition: >
  Child protection plans that ended in the period, after any length of time.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(ended) as numerator,
  null as denominator,
  missing_code(ended_code) as missing
from child_protection_plans
group by all
