/*---
title: Days from placement order to match with an adoptive family
theme: looked-after
shape: average
basis: flow
unit: days
pair: adoptions
polarity: low
per: 1
denominator: children adopted in the period who had a placement order
owner: Children's social care
target:
  kind: national
  value: 121
  source: Adoption scorecards of the Department for Education, a threshold of 4 months
source: Quarterly return of children's social care (adoption-and-permanence)
definition: >
  For the children adopted in the period who had a placement order, the average number of
  days between the court's authority to place the child and the match with an adoptive
  family (indicator A2 of the adoption scorecards). A child who was matched before the order
  counts with 0 days.
caution: >
  The scorecard gives an average over three years, and the threshold is meant for that.
  Children adopted without a placement order are not in it, so that its base can be smaller
  than the number of adoptions.
tests:
  - name: a child adopted without a placement order is not in the base
    given:
      adoption_and_permanence:
        - { quarter: 2019-20 Q3, adopted: 3, adopted_with_order: 2, days_court_to_match: 292 }
    expect:
      - { period: 2019-20 Q3, numerator: 292, denominator: 2 }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(days_court_to_match) as numerator,
  total(adopted_with_order) as denominator,
  coalesce(missing_code(days_court_to_match_code), missing_code(adopted_with_order_code)) as missing
from adoption_and_permanence
group by all
