/*---
title: Children in an early help assessment
theme: early-help
shape: count
basis: flow
unit: children
polarity: none
per: 1
owner: Early help
target:
  kind: none
  reason: None is set for the whole; more can mean earlier help or more need
source: Quarterly return of early help (early-help-assessments)
definition: >
  Children whom the early help assessments of the period are about, by the agency that wrote the
  assessment. One assessment may be about several children of a family.
caution: >
  A child with a second assessment counts again.
---*/
-- One row per quarter, and per quarter and agency that wrote the assessments.
select
  quarter as period,
  area_code,
  if(grouping(author) = 1, 'all', 'agency') as breakdown,
  coalesce(author, 'all') as category,
  total(children) as numerator,
  null as denominator,
  missing_code(children_code) as missing
from early_help_assessments
group by grouping sets ((quarter, area_code), (quarter, area_code, author))
