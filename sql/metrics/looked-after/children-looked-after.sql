/*---
title: Children looked after
theme: looked-after
shape: rate
basis: snapshot
unit: children
polarity: none
per: 10000
denominator:
  population: children-0-17
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (children-looked-after)
definition: >
  Children looked after by the local authority on the last day of the period, for every 10,000
  children aged 0 to 17.
caution: >
  Counted on one day. Unaccompanied asylum-seeking children are in it; their number follows
  arrivals and national transfers more than local practice.
---*/
-- One row per quarter, and per quarter and placement.
select
  quarter as period,
  area_code,
  if(grouping(placement) = 1, 'all', 'placement') as breakdown,
  coalesce(placement, 'all') as category,
  total(children) as numerator,
  null as denominator,
  missing_code(children_code) as missing
from children_looked_after
group by grouping sets ((quarter, area_code), (quarter, area_code, placement))
