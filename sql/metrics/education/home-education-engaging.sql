/*---
title: Home educating families that engaged
theme: education
shape: percentage
basis: snapshot
unit: families
pair: home-educated
polarity: high
per: 100
denominator: families known to educate at home on the last day of the period
owner: Education welfare service
target:
  kind: none
  reason: None is set; families need not accept a visit
source: Quarterly return of the education welfare service (home-education-families)
definition: >
  Of the families known on the last day of the period to educate a child at home, the share that had a home visit, or
  sent a report or samples of work, in the twelve months before.
caution: >
  A family may teach well and not engage. Families known for a few weeks have had little time to. The annual report
  gives the share for a school year to the end of June.
---*/
-- One row per quarter, and per quarter and ethnic group.
select
  quarter as period,
  area_code,
  if(grouping(ethnicity) = 1, 'all', 'ethnicity') as breakdown,
  coalesce(ethnicity, 'all') as category,
  total(engaging) as numerator,
  total(known) as denominator,
  coalesce(missing_code(engaging_code), missing_code(known_code)) as missing
from home_education_families
group by grouping sets ((quarter, area_code), (quarter, area_code, ethnicity))
