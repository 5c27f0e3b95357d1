/*---
title: Children adopted from care
theme: looked-after
shape: count
basis: flow
unit: children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: None is set; it depends on who is in care
source: Quarterly return of children's social care (adoption-and-permanence)
definition: >
  Children who ceased to be looked after in the period because they were adopted.
caution: >
  Very small numbers: one more or fewer is not a trend. Read the year, not the quarter.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(adopted) as numerator,
  null as denominator,
  missing_code(adopted_code) as missing
from adoption_and_permanence
group by all
