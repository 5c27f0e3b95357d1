/*---
title: Children on a child protection plan
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
source: Quarterly return of children's social care (child-protection-plans)
definition: >
  Children who were the subject of a child protection plan on the last day of the period, for
  every 10,000 children aged 0 to 17.
caution: >
  Counted on one day. The category is the latest one recorded for the plan.
tests:
  - name: the headline adds the categories of abuse
    given:
      child_protection_plans:
        - { quarter: 2019-20 Q4, category: neglect, open: 194 }
        - { quarter: 2019-20 Q4, category: emotional, open: 95 }
        - { quarter: 2019-20 Q4, category: physical, open: 5 }
    expect:
      - { period: 2019-20 Q4, breakdown: all, category: all, numerator: 294 }
      - { breakdown: category, category: neglect, numerator: 194 }
      - { breakdown: category, category: emotional, numerator: 95 }
      - { breakdown: category, category: physical, numerator: 5 }
---*/
-- One row per quarter, and per quarter and category of abuse.
select
  quarter as period,
  area_code,
  if(grouping(category) = 1, 'all', 'category') as breakdown,
  coalesce(category, 'all') as category,
  total(open) as numerator,
  null as denominator,
  missing_code(open_code) as missing
from child_protection_plans
group by grouping sets ((quarter, area_code), (quarter, area_code, category))
