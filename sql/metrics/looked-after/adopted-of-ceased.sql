/*---
title: Children adopted, of those who left care
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
  reason: None is set; adoption is right for some children and not for others
source: Quarterly return of children's social care (adoption-and-permanence)
definition: >
  Of the children who ceased to be looked after in the period, for whatever reason, the
  share who were adopted.
caution: >
  The annual report of 2019-20 prints 12% for 8 children adopted and 14% for 27 who left to
  a special guardian. Both are shares of the children who ceased to be looked after, and one
  base cannot give both: where 27 children are 14%, 8 are about 4%. The figure here is
  computed on that one base, and so differs from the printed 12%.
tests:
  - name: the base is every child who ceased to be looked after
    given:
      adoption_and_permanence:
        - { quarter: 2019-20 Q4, ceased: 193, adopted: 8, special_guardianship: 27 }
    expect:
      - { period: 2019-20 Q4, numerator: 8, denominator: 193 }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(adopted) as numerator,
  total(ceased) as denominator,
  coalesce(missing_code(adopted_code), missing_code(ceased_code)) as missing
from adoption_and_permanence
group by all
