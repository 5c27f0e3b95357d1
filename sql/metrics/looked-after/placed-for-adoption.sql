/*---
title: Children placed for adoption
theme: looked-after
shape: count
basis: snapshot
unit: children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: None is set; it depends on the plans for the children in care
source: Quarterly return of children's social care (children-looked-after)
definition: >
  Children looked after who on the last day of the period lived with an adoptive family and
  were not adopted yet.
caution: >
  Once the court makes the adoption order the child is no longer looked after and leaves
  this count.
tests:
  - name: foster care is not adoption, and a placement that is not available is no zero
    given:
      children_looked_after:
        - { quarter: 2019-20 Q3, placement: adoptive, children: null, children_code: x }
        - { quarter: 2019-20 Q3, placement: foster-in-house, children: 108 }
        - { quarter: 2019-20 Q4, placement: adoptive, children: 6 }
        - { quarter: 2019-20 Q4, placement: foster-in-house, children: 106 }
    expect:
      - { period: 2019-20 Q3, numerator: null, missing: x }
      - { period: 2019-20 Q4, numerator: 6, missing: null }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(children) as numerator,
  null as denominator,
  missing_code(children_code) as missing
from children_looked_after
where placement = 'adoptive'
group by all
