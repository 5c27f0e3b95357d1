/*---
title: Child death reviews that found modifiable factors
theme: health
shape: percentage
basis: multi-year
unit: reviews
pair: child-deaths
polarity: none
per: 100
denominator: reviews completed in the three years
owner: Bromley Clinical Commissioning Group
target:
  kind: none
  reason: None is set; a panel that finds more is not worse, and may be more thorough
source: Quarterly return of Bromley Clinical Commissioning Group (child-deaths)
definition: >
  Of the reviews that the child death overview panel signed off in three financial years together, the
  share that found something which, had it been otherwise, might have prevented a death.
caution: >
  Panels differ in what they call modifiable, so areas are not compared.
---*/
-- One row per quarter; published for three years together.
select
  quarter as period,
  area_code,
  total(reviews_modifiable) as numerator,
  total(reviews_completed) as denominator,
  coalesce(missing_code(reviews_modifiable_code), missing_code(reviews_completed_code)) as missing
from child_deaths
group by all
