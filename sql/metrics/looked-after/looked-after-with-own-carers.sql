/*---
title: Children in foster care who live with the authority's own carers
theme: looked-after
shape: percentage
basis: snapshot
unit: children
polarity: none
per: 100
denominator: children in foster care on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: None is set; local carers are sought, and family comes first where it is safe
source: Quarterly return of children's social care (children-looked-after)
definition: >
  Of the children in foster care on the last day of the period, the share who live with carers
  of the authority itself, not of an agency or the child's wider family.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total_if(children, placement = 'foster-in-house') as numerator,
  total_if(children, placement like 'foster-%') as denominator,
  missing_code(children_code) as missing
from children_looked_after
group by all
