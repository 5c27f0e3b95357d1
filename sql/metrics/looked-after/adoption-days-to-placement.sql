/*---
title: Days from entering care to moving in with an adoptive family
theme: looked-after
shape: average
basis: flow
unit: days
pair: adoptions
polarity: low
per: 1
denominator: children adopted in the period
owner: Children's social care
target:
  kind: national
  value: 426
  source: Adoption scorecards of the Department for Education, a threshold of 14 months
source: Quarterly return of children's social care (adoption-and-permanence)
definition: >
  For the children adopted in the period, the average number of days between entering care
  and moving in with their adoptive family (indicator A1 of the adoption scorecards).
caution: >
  The scorecard gives an average over three years, and the threshold is meant for that. A
  year has a handful of children, and a quarter one to three: one long wait moves the
  average by months. From 2021-22 national figures stop the clock for children whom their
  foster carers adopt, and cannot be compared.
tests:
  - name: a quarter without an adoption has no average
    given:
      adoption_and_permanence:
        - { quarter: 2019-20 Q3, adopted: 0, days_to_placement: 0 }
        - { quarter: 2019-20 Q4, adopted: 2, days_to_placement: 748 }
    expect:
      - { period: 2019-20 Q3, numerator: 0, denominator: 0, missing: null }
      - { period: 2019-20 Q4, numerator: 748, denominator: 2, missing: null }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(days_to_placement) as numerator,
  total(adopted) as denominator,
  coalesce(missing_code(days_to_placement_code), missing_code(adopted_code)) as missing
from adoption_and_permanence
group by all
