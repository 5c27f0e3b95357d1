/*---
title: Children waiting to be placed for adoption
theme: looked-after
shape: count
basis: snapshot
unit: children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: None is set; fewer can mean quicker matches or fewer decisions
source: Quarterly return of children's social care (adoption-and-permanence)
definition: >
  Children with a decision for adoption who on the last day of the period had not moved in
  with an adoptive family.
caution: >
  Children who are placed and not yet adopted are not in it.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(waiting) as numerator,
  null as denominator,
  missing_code(waiting_code) as missing
from adoption_and_permanence
group by all
