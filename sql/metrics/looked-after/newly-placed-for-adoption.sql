/*---
title: Children newly placed for adoption
theme: looked-after
shape: count
basis: flow
unit: children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: None is set; it depends on the plans for the children in care
source: Quarterly return of children's social care (adoption-and-permanence)
definition: >
  Children who moved in with an adoptive family in the period.
caution: >
  Small numbers: read the year, not the quarter. Most are adopted in a later period.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(newly_placed) as numerator,
  null as denominator,
  missing_code(newly_placed_code) as missing
from adoption_and_permanence
group by all
