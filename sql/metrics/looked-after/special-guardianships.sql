/*---
title: Children who left care to a special guardian
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
  Children who ceased to be looked after in the period because of a special guardianship
  order.
caution: >
  Small numbers: read the year, not the quarter. Orders for children who were not in care
  are not in it.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(special_guardianship) as numerator,
  null as denominator,
  missing_code(special_guardianship_code) as missing
from adoption_and_permanence
group by all
