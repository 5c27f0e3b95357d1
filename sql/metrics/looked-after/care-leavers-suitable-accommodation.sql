/*---
title: Care leavers in suitable accommodation
theme: looked-after
shape: percentage
basis: flow
unit: young people
polarity: high
per: 100
denominator: care leavers whose birthday fell in the period and whose home is known
owner: Children's social care
target:
  kind: none
  reason: None is set; each of them should be
source: Quarterly return of children's social care (care-leavers)
definition: >
  Of the care leavers whose 17th to 21st birthday fell in the period and whose home is
  known, the share who lived in suitable accommodation around that birthday.
caution: >
  The base is smaller than that of the share in touch: it leaves out those who died, went
  back to their family for 6 months or more, live abroad or whose home is not known. Those
  who are not in touch stay in it if it is known where they live. National figures are for
  whole years and keep the two ages apart: compare the ages, not the whole.
tests:
  - name: a young person whose home is not known is not in the base
    given:
      care_leavers:
        - { quarter: 2019-20 Q4, age: 17-18, care_leavers: 75, in_touch: 74, with_known_home: 74, suitable_home: 69 }
    expect:
      - { breakdown: all, category: all, numerator: 69, denominator: 74 }
      - { breakdown: age, category: 17-18, numerator: 69, denominator: 74 }
---*/
-- One row per quarter, and per quarter and age.
select
  quarter as period,
  area_code,
  if(grouping(age) = 1, 'all', 'age') as breakdown,
  coalesce(age, 'all') as category,
  total(suitable_home) as numerator,
  total(with_known_home) as denominator,
  coalesce(missing_code(suitable_home_code), missing_code(with_known_home_code)) as missing
from care_leavers
group by grouping sets ((quarter, area_code), (quarter, area_code, age))
