/*---
title: Child death reviews completed
theme: health
shape: count
basis: multi-year
unit: reviews
pair: child-deaths
polarity: none
per: 1
owner: Bromley Clinical Commissioning Group
target:
  kind: none
  reason: None is set; every death is reviewed, and the number follows the deaths
source: Quarterly return of Bromley Clinical Commissioning Group (child-deaths)
definition: >
  Reviews of the death of a child that the child death overview panel signed off, in three
  financial years together.
caution: >
  Many reviews are completed a year or more after the death, so that reviews and deaths of the same
  three years are not about the same children.
---*/
-- One row per quarter; published for three years together.
select
  quarter as period,
  area_code,
  total(reviews_completed) as numerator,
  null as denominator,
  missing_code(reviews_completed_code) as missing
from child_deaths
group by all
