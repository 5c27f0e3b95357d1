/*---
title: Children at an initial child protection conference
theme: protection
shape: rate
basis: flow
unit: children
pair: icpc-conferences
polarity: none
per: 10000
denominator:
  population: children-0-17
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (section-47-and-icpc)
definition: >
  Children who were the subject of an initial child protection conference in the period, for
  every 10,000 children aged 0 to 17.
caution: >
  A child with conferences in two months counts in both, so that a year can hold a few children
  twice. The rate of a quarter is not multiplied by four.
---*/
-- One row per month.
select
  month as period,
  area_code,
  total(icpc_children) as numerator,
  null as denominator,
  missing_code(icpc_children_code) as missing
from section_47_and_icpc
group by all
