/*---
title: Families attached to the Troubled Families programme
theme: early-help
shape: count
basis: snapshot
unit: families
pair:
  none: The programme counts whole families; the return does not say how many children they have
polarity: high
per: 1
owner: Early help
target:
  kind: national
  value: 1700
  source: Agreed with the Ministry of Housing, Communities and Local Government, to be reached by March 2020
source: Quarterly return of early help (family-support)
definition: >
  Families attached to the Troubled Families programme since its second phase began in 2015, as on
  the last day of the period.
caution: >
  A count that can only grow, so that a rise is not a finding. In March 2020 it was almost twice the
  target: ask whether the target is still of use. Attached does not mean that the family's troubles
  are over.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(families_attached) as numerator,
  null as denominator,
  missing_code(families_attached_code) as missing
from family_support
group by all
