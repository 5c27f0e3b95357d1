/*---
title: Children looked after who are unaccompanied asylum seekers
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
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (children-looked-after)
definition: >
  Of the children looked after on the last day of the period, the share who came to the country
  without a parent or carer and seek asylum.
caution: >
  Follows arrivals and national transfers. A fall in the number lowers the count of all children
  looked after too.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(unaccompanied) as numerator,
  total(children) as denominator,
  coalesce(missing_code(unaccompanied_code), missing_code(children_code)) as missing
from children_looked_after
group by all
