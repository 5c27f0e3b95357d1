/*---
title: Unexpected deaths of children
theme: health
shape: count
basis: multi-year
unit: children
polarity: none
per: 1
owner: Bromley Clinical Commissioning Group
target:
  kind: none
  reason: None is set; each one is looked into by the agencies together
source: Quarterly return of Bromley Clinical Commissioning Group (child-deaths)
definition: >
  Children who lived in the area and whose death nobody had expected 24 hours before, in three
  financial years together.
caution: >
  Part of all deaths of children. So few that a single year says nothing and could identify a child.
---*/
-- One row per quarter; published for three years together.
select
  quarter as period,
  area_code,
  total(unexpected) as numerator,
  null as denominator,
  missing_code(unexpected_code) as missing
from child_deaths
group by all
