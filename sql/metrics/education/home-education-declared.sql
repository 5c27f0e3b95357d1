/*---
title: Declarations of home education
theme: education
shape: count
basis: flow
unit: declarations
pair: home-educated
polarity: none
per: 1
owner: Education welfare service
target:
  kind: none
  reason: Home education is a lawful choice; neither more nor less is better in itself
source: Quarterly return of the education welfare service (elective-home-education)
definition: >
  Declarations of home education that the authority received in the period.
caution: >
  A child who goes back to school and leaves again is declared twice. A year is April to March,
  not the school year.
---*/
-- One row per quarter, and per quarter and reason that the family gave.
select
  quarter as period,
  area_code,
  if(grouping(reason) = 1, 'all', 'reason') as breakdown,
  coalesce(reason, 'all') as category,
  total(declared) as numerator,
  null as denominator,
  missing_code(declared_code) as missing
from elective_home_education
group by grouping sets ((quarter, area_code), (quarter, area_code, reason))
