/*---
title: Visits to children and family centres
theme: early-help
shape: count
basis: flow
unit: visits
pair: family-centre-visitors
polarity: none
per: 1
owner: Early help
target:
  kind: none
  reason: None is set; visits say how much the centres are used, not how much they help
source: Quarterly return of early help (family-support)
definition: >
  Visits to the children and family centres in the period, by children and adults.
caution: >
  A person counts at every visit. For the number of people, see the pair of this metric. The centres
  stopped all groups in the middle of March 2020.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(visits) as numerator,
  null as denominator,
  missing_code(visits_code) as missing
from family_support
group by all
