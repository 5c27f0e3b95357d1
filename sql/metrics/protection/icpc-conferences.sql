/*---
title: Initial child protection conferences
theme: protection
shape: count
basis: flow
unit: conferences
pair: icpc-children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (section-47-and-icpc)
definition: >
  Initial child protection conferences held in the period. One conference may be about several
  children of a family.
caution: >
  A count of meetings. For the number of children, see the pair of this metric.
---*/
-- One row per month.
select
  month as period,
  area_code,
  total(icpc_conferences) as numerator,
  null as denominator,
  missing_code(icpc_conferences_code) as missing
from section_47_and_icpc
group by all
