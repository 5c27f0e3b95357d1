/*---
title: Children who ceased to be looked after
theme: looked-after
shape: rate
basis: flow
unit: children
polarity: none
per: 10000
denominator:
  population: children-0-17
owner: Children's social care
target:
  kind: none
  reason: None is set; leaving care is right for a child when it is safe, not by a number
source: Quarterly return of children's social care (adoption-and-permanence)
definition: >
  Children who ceased to be looked after in the period, for any reason, and had not come
  back by the end of the quarter, for every 10,000 children aged 0 to 17.
caution: >
  It holds children who went home, were adopted, left to a special guardian or turned 18. A
  child who leaves in two quarters of a year counts in both; national figures count the last
  time only.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(ceased) as numerator,
  null as denominator,
  missing_code(ceased_code) as missing
from adoption_and_permanence
group by all
