/*---
title: E-learning completed, by sector
theme: workforce
shape: count
basis: flow
unit: courses
pair:
  none: The system counts courses; the people who completed them are not recorded
polarity: none
per: 1
owner: Partnership team
target:
  kind: none
  reason: The number follows how many staff need the training; more is not better in itself
source: Quarterly return of the partnership team (e-learning-by-sector)
definition: >
  Online courses completed in the period by people of each sector, of the children's and the adults' safeguarding
  programme together.
caution: >
  Courses are not people. It holds the adults' programme too, so that it is higher than the count of children's modules.
  A sector with many staff completes more: the numbers of staff are not known here.
---*/
-- One row per quarter, and per quarter and sector that people work in.
select
  quarter as period,
  area_code,
  if(grouping(sector) = 1, 'all', 'sector') as breakdown,
  coalesce(sector, 'all') as category,
  total(courses) as numerator,
  null as denominator,
  missing_code(courses_code) as missing
from e_learning_by_sector
group by grouping sets ((quarter, area_code), (quarter, area_code, sector))
