/*---
title: Children in care for 2.5 years who have stayed in one placement
theme: looked-after
shape: percentage
basis: snapshot
unit: children
polarity: high
per: 100
denominator: children under 16 looked after for 2.5 years or more on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: None is set; a move can be the right decision for a child
source: Quarterly return of children's social care (looked-after-stability)
definition: >
  Of the children under 16 who on the last day of the period had been looked after without a
  break for 2.5 years or more, the share who had lived in the same placement for 2 years or
  more, or are placed for adoption and had lived there and in the placement before it for 2
  years together.
caution: >
  Only a part of all children looked after are in it: not those aged 16 or 17, nor those who came
  into care in the last 2.5 years.
tests:
  - name: a figure that is not available is no zero
    given:
      looked_after_stability:
        - { quarter: 2019-20 Q3, long_term: 101, long_term_same_placement: null, long_term_same_placement_code: x }
        - { quarter: 2019-20 Q4, long_term: 98, long_term_same_placement: 55 }
    expect:
      - { period: 2019-20 Q3, numerator: null, denominator: 101, missing: x }
      - { period: 2019-20 Q4, numerator: 55, denominator: 98, missing: null }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(long_term_same_placement) as numerator,
  total(long_term) as denominator,
  coalesce(missing_code(long_term_same_placement_code), missing_code(long_term_code)) as missing
from looked_after_stability
group by all
