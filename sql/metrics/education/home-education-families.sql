/*---
title: Families that declared home education
theme: education
shape: count
basis: flow
unit: families
pair: home-educated
polarity: none
per: 1
owner: Education welfare service
target:
  kind: none
  reason: Home education is a lawful choice; neither more nor less is better in itself
source: Quarterly return of the education welfare service (home-education-families)
definition: >
  Families that told the authority in the period that they educate a child at home, by the ethnic group that they gave.
caution: >
  Families need not give their ethnic group. Where many do not, the shares of the groups say little: compare them with
  the share that is not disclosed. A family that declares in two quarters counts twice.
tests:
  - name: families that disclosed nothing stay in the headline
    given:
      home_education_families:
        - { quarter: 2019-20 Q2, ethnicity: white-british, declared: 40 }
        - { quarter: 2019-20 Q2, ethnicity: not-disclosed, declared: 30 }
    expect:
      - { breakdown: all, category: all, numerator: 70 }
      - { breakdown: ethnicity, category: white-british, numerator: 40 }
      - { breakdown: ethnicity, category: not-disclosed, numerator: 30 }
---*/
-- One row per quarter, and per quarter and ethnic group.
select
  quarter as period,
  area_code,
  if(grouping(ethnicity) = 1, 'all', 'ethnicity') as breakdown,
  coalesce(ethnicity, 'all') as category,
  total(declared) as numerator,
  null as denominator,
  missing_code(declared_code) as missing
from home_education_families
group by grouping sets ((quarter, area_code), (quarter, area_code, ethnicity))
