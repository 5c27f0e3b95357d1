/*---
title: Approved foster households
theme: looked-after
shape: count
basis: snapshot
unit: households
pair:
  none: Households are not children; one may care for several or none on the day
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: None is set; what is enough depends on the children who need one
source: Quarterly return of children's social care (fostering)
definition: >
  The authority's own foster households approved on the last day of the period: mainstream,
  respite and connected persons.
caution: >
  National figures give mainstream households apart from respite and connected persons; do
  not set this total against them. Households of independent agencies are not in it.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(households) as numerator,
  null as denominator,
  missing_code(households_code) as missing
from fostering
group by all
