/*---
title: Children on a child in need plan
theme: protection
shape: rate
basis: snapshot
unit: children
polarity: none
per: 10000
denominator:
  population: children-0-17
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (children-in-need)
definition: >
  Children whom a finished assessment found to be in need, on the last day of the period, for
  every 10,000 children aged 0 to 17. Children on a protection plan, children looked after, care
  leavers and privately fostered children are not counted here.
caution: >
  A local definition. Never set it against England's rate of children in need, which counts all of
  these children too.
tests:
  - name: only children on a child in need plan count, not every child in need
    given:
      children_in_need:
        - { quarter: 2019-20 Q4, in_need: 2419, on_plan: 1300 }
    expect:
      - { period: 2019-20 Q4, numerator: 1300 }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(on_plan) as numerator,
  null as denominator,
  missing_code(on_plan_code) as missing
from children_in_need
group by all
