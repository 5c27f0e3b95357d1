/*---
title: Young carers in contact with the service
theme: early-help
shape: count
basis: snapshot
unit: young people
polarity: none
per: 1
owner: Voluntary sector
target:
  kind: none
  reason: More can mean that more are found or that more children have to care
source: Quarterly return of the voluntary sector (young-carers)
definition: >
  Young carers aged 4 to 19 with whom the service for young carers was in contact on the last day of
  the period. They look after a relative who is ill, disabled or misuses alcohol or drugs.
caution: >
  Many young carers are known to no service, so that the true number is higher.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(in_contact) as numerator,
  null as denominator,
  missing_code(in_contact_code) as missing
from young_carers
group by all
