/*---
title: Deaths of children
theme: health
shape: rate
basis: multi-year
unit: children
polarity: none
per: 100000
denominator:
  population: children-0-17
owner: Bromley Clinical Commissioning Group
target:
  kind: none
  reason: None is set; every death is reviewed, whatever the number
source: Quarterly return of Bromley Clinical Commissioning Group (child-deaths)
definition: >
  Children who lived in the area and died, born alive and under 18, in three financial years
  together, for every 100,000 children aged 0 to 17 in each of those years.
caution: >
  So few that a single year, or a single quarter, says nothing and could identify a child. The
  three years are divided by their three populations together, so that the figure is a rate for
  one year.
---*/
-- One row per quarter; published for three years together.
select
  quarter as period,
  area_code,
  total(deaths) as numerator,
  null as denominator,
  missing_code(deaths_code) as missing
from child_deaths
group by all
