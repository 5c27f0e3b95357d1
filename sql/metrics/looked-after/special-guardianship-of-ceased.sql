/*---
title: Children who left to a special guardian, of those who left care
theme: looked-after
shape: percentage
basis: flow
unit: children
polarity: high
per: 100
denominator: children who ceased to be looked after in the period
owner: Children's social care
target:
  kind: none
  reason: None is set; it is right for some children and not for others
source: Quarterly return of children's social care (adoption-and-permanence)
definition: >
  Of the children who ceased to be looked after in the period, for whatever reason, the
  share who left because of a special guardianship order.
caution: >
  The annual report of 2019-20 prints 12% for 8 children adopted and 14% for 27 who left to
  a special guardian. Both are shares of the children who ceased to be looked after, and one
  base cannot give both: where 27 children are 14%, 8 are about 4%. The figures here share
  the base that gives the 14%.
tests:
  - name: the base is every child who ceased to be looked after
    given:
      adoption_and_permanence:
        - { quarter: 2019-20 Q4, ceased: 193, adopted: 8, special_guardianship: 27 }
    expect:
      - { period: 2019-20 Q4, numerator: 27, denominator: 193 }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(special_guardianship) as numerator,
  total(ceased) as denominator,
  coalesce(missing_code(special_guardianship_code), missing_code(ceased_code)) as missing
from adoption_and_permanence
group by all
