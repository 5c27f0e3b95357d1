/*---
title: Children looked after with 3 or more placements
theme: looked-after
shape: percentage
basis: snapshot
unit: children
polarity: low
per: 100
denominator: children looked after on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: None is set; a move can be the right decision for a child
source: Quarterly return of children's social care (children-looked-after)
definition: >
  Of the children looked after on the last day of the period, the share who lived in 3 or more
  placements in the 12 months before that day.
caution: >
  A look back over 12 months from one day. Each quarter shares nine months with the one before,
  so that it moves slowly.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(three_or_more_placements) as numerator,
  total(children) as denominator,
  coalesce(missing_code(three_or_more_placements_code), missing_code(children_code)) as missing
from children_looked_after
group by all
