/*---
title: Children looked after who live in foster care
theme: looked-after
shape: percentage
basis: snapshot
unit: children
polarity: high
per: 100
denominator: children looked after on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: None is set; the right placement depends on the child
source: Quarterly return of children's social care (children-looked-after)
definition: >
  Of the children looked after on the last day of the period, the share who live with foster
  carers: the authority's own, those of an independent agency, or connected persons.
tests:
  - name: all three kinds of foster care count, and no other placement
    given:
      children_looked_after:
        - { quarter: 2019-20 Q4, placement: foster-in-house, children: 106 }
        - { quarter: 2019-20 Q4, placement: foster-agency, children: 101 }
        - { quarter: 2019-20 Q4, placement: foster-connected, children: 45 }
        - { quarter: 2019-20 Q4, placement: residential, children: 66 }
    expect:
      - { period: 2019-20 Q4, numerator: 252, denominator: 318, missing: null }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total_if(children, placement like 'foster-%') as numerator,
  total(children) as denominator,
  missing_code(children_code) as missing
from children_looked_after
group by all
