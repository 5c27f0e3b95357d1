/*---
title: Private fostering arrangements open
theme: looked-after
shape: count
basis: snapshot
unit: arrangements
pair: private-fostering-children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (private-fostering-arrangements)
definition: >
  Private fostering arrangements open on the last day of the period.
caution: >
  Only arrangements that someone told the authority of. Its pair counts children over twelve
  months, not on the day.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(open) as numerator,
  null as denominator,
  missing_code(open_code) as missing
from private_fostering_arrangements
group by all
