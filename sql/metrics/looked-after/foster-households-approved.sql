/*---
title: Mainstream foster households newly approved
theme: looked-after
shape: count
basis: flow
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
  Foster households of the authority newly approved in the period, without respite carers
  and connected persons.
caution: >
  Those that stop are not taken off. The total of approved households holds respite and
  connected persons too, so that its change is not this figure.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(mainstream_approved) as numerator,
  null as denominator,
  missing_code(mainstream_approved_code) as missing
from fostering
group by all
