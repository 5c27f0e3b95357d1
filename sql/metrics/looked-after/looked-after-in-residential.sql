/*---
title: Children looked after who live in residential care
theme: looked-after
shape: percentage
basis: snapshot
unit: children
polarity: none
per: 100
denominator: children looked after on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: None is set; the right placement depends on the child
source: Quarterly return of children's social care (children-looked-after)
definition: >
  Of the children looked after on the last day of the period, the share who live in a children's
  home or another residential setting.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total_if(children, placement = 'residential') as numerator,
  total(children) as denominator,
  missing_code(children_code) as missing
from children_looked_after
group by all
