/*---
title: Care leavers in touch
theme: looked-after
shape: percentage
basis: flow
unit: young people
polarity: high
per: 100
denominator: care leavers whose birthday fell in the period
owner: Children's social care
target:
  kind: none
  reason: None is set; the law asks the authority to keep in touch with each of them
source: Quarterly return of children's social care (care-leavers)
definition: >
  Of the care leavers whose 17th to 21st birthday fell in the period, the share with whom
  the authority was in touch around that birthday.
caution: >
  National figures are for whole years and keep the two ages apart: compare the ages, not
  the whole.
tests:
  - name: the ages add up to the headline
    given:
      care_leavers:
        - { quarter: 2019-20 Q4, age: 17-18, care_leavers: 18, in_touch: 18 }
        - { quarter: 2019-20 Q4, age: 19-21, care_leavers: 41, in_touch: 34 }
    expect:
      - { breakdown: all, category: all, numerator: 52, denominator: 59 }
      - { breakdown: age, category: 17-18, numerator: 18, denominator: 18 }
      - { breakdown: age, category: 19-21, numerator: 34, denominator: 41 }
---*/
-- One row per quarter, and per quarter and age.
select
  quarter as period,
  area_code,
  if(grouping(age) = 1, 'all', 'age') as breakdown,
  coalesce(age, 'all') as category,
  total(in_touch) as numerator,
  total(care_leavers) as denominator,
  coalesce(missing_code(in_touch_code), missing_code(care_leavers_code)) as missing
from care_leavers
group by grouping sets ((quarter, area_code), (quarter, area_code, age))
