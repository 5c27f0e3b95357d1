/*---
title: Child protection plans started
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
  reason: Fewer plans are not better in themselves; it matters that the right children have one
source: Quarterly return of children's social care (child-protection-plans)
definition: >
  Child protection plans that started in the period, for the first or a later time.
---*/
-- One row per quarter, and per quarter and category of abuse.
select
  quarter as period,
  area_code,
  if(grouping(category) = 1, 'all', 'category') as breakdown,
  coalesce(category, 'all') as category,
  total(started) as numerator,
  null as denominator,
  missing_code(started_code) as missing
from child_protection_plans
group by grouping sets ((quarter, area_code), (quarter, area_code, category))
