/*---
title: Children open to children's social care over 12 months
theme: protection
shape: count
basis: rolling-12-months
unit: children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (children-in-need)
definition: >
  Children who were open to children's social care at any time in the twelve months. A child
  counts once, however often the case was opened.
caution: >
  Everyone who came and went in a year, not how many there were on one day; see children in need.
  Rolling twelve months: neighbouring figures share three quarters.
---*/
-- One row per window of twelve months, as last reported.
select
  open_window as period,
  area_code,
  quarter as reported,
  open_in_12_months as numerator,
  null as denominator,
  open_in_12_months_code as missing
from children_in_need
where open_window is not null
qualify row_number() over (partition by area_code, open_window order by quarter desc) = 1
