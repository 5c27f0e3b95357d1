/*---
title: Children educated at home
theme: education
shape: count
basis: snapshot
unit: children
polarity: none
per: 1
owner: Education welfare service
target:
  kind: none
  reason: Home education is a lawful choice; neither more nor less is better in itself
source: Quarterly return of the education welfare service (elective-home-education)
definition: >
  Children registered as educated at home by their parents' choice on the last day of the
  period.
caution: >
  Parents need not register, so that the true number is higher. Numbers fall each summer as
  young people turn 16. The Department for Education counts on other days, in October, January
  and May.
---*/
-- One row per quarter, and per quarter and reason that the family gave.
select
  quarter as period,
  area_code,
  if(grouping(reason) = 1, 'all', 'reason') as breakdown,
  coalesce(reason, 'all') as category,
  total(registered) as numerator,
  null as denominator,
  missing_code(registered_code) as missing
from elective_home_education
group by grouping sets ((quarter, area_code), (quarter, area_code, reason))
