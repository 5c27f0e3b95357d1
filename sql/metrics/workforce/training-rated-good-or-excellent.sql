/*---
title: Training rated good or excellent
theme: workforce
shape: percentage
basis: flow
unit: evaluations
pair:
  none: An evaluation is one person's view of one course
polarity: high
per: 100
denominator: evaluations returned in the period
owner: Partnership team
target:
  kind: none
  reason: None is set
source: Quarterly return of the partnership team (training-evaluation)
definition: >
  Of the evaluations that people returned straight after a course in the period, the share that rated it good or
  excellent, and the share of each rating.
caution: >
  What people thought on the day. Nearly all say good or excellent, so that it hardly tells one course from another:
  see the share that rated it excellent, and what people say 8 weeks later.
tests:
  - name: the headline joins two of the four ratings
    given:
      training_evaluation:
        - { quarter: 2019-20 Q4, excellent: 80, good: 17, satisfactory: 2, poor: 1 }
    expect:
      - { breakdown: all, category: all, numerator: 97, denominator: 100 }
      - { breakdown: rating, category: excellent, numerator: 80, denominator: 100 }
      - { breakdown: rating, category: good, numerator: 17, denominator: 100 }
      - { breakdown: rating, category: satisfactory, numerator: 2, denominator: 100 }
      - { breakdown: rating, category: poor, numerator: 1, denominator: 100 }
---*/
-- One row per quarter, and per quarter and rating.
with rated as (
  select
    *,
    excellent + good + satisfactory + poor as returned_on_the_day,
    coalesce(excellent_code, good_code, satisfactory_code, poor_code) as missing
  from training_evaluation
),
share as (
  select quarter, area_code, 'all' as category, excellent + good as evaluations, returned_on_the_day, missing from rated
  union all
  select quarter, area_code, 'excellent', excellent, returned_on_the_day, missing from rated
  union all
  select quarter, area_code, 'good', good, returned_on_the_day, missing from rated
  union all
  select quarter, area_code, 'satisfactory', satisfactory, returned_on_the_day, missing from rated
  union all
  select quarter, area_code, 'poor', poor, returned_on_the_day, missing from rated
)
select
  quarter as period,
  area_code,
  if(category = 'all', 'all', 'rating') as breakdown,
  category,
  evaluations as numerator,
  returned_on_the_day as denominator,
  missing
from share
