/*---
title: Children placed outside the area and over 20 miles from home
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
  reason: None is set; a placement far away can keep a child safe, or near family
source: Quarterly return of children's social care (looked-after-stability)
definition: >
  Of the children looked after on the last day of the period, the share who live outside the
  authority's boundary and more than 20 miles from where they used to live.
caution: >
  Both must be true: a child 25 miles away but inside the boundary is not in it, nor one
  next door in another borough. Unaccompanied children stay in the base though they have no
  home to measure from.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(over_20_miles) as numerator,
  total(children) as denominator,
  coalesce(missing_code(over_20_miles_code), missing_code(children_code)) as missing
from looked_after_stability
group by all
