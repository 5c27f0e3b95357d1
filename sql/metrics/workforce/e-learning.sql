/*---
title: E-learning modules completed
theme: workforce
shape: count
basis: flow
unit: modules
pair:
  none: The system counts modules; the people who completed them are not recorded
polarity: none
per: 1
owner: Partnership team
target:
  kind: none
  reason: The number follows how many staff need the training; more is not better in itself
source: Quarterly return of the partnership team (e-learning)
definition: >
  Online modules of the children's safeguarding programme completed in the period, by course.
caution: >
  Modules are not people: one person may complete several. Courses of the adults' programme are left out, so that it is
  lower than the count by sector.
tests:
  - name: a course that is not on offer is no gap in the headline
    given:
      e_learning:
        - { quarter: 2018-19 Q1, course: hate-crime, modules: 8 }
        - { quarter: 2018-19 Q1, course: domestic-abuse, modules: 20 }
        - { quarter: 2019-20 Q1, course: hate-crime, modules: 11 }
        - { quarter: 2019-20 Q1, course: domestic-abuse, modules: null, modules_code: z }
    expect:
      - { period: 2018-19 Q1, breakdown: all, category: all, numerator: 28, missing: null }
      - { period: 2018-19 Q1, breakdown: course, category: hate-crime, numerator: 8, missing: null }
      - { period: 2018-19 Q1, breakdown: course, category: domestic-abuse, numerator: 20, missing: null }
      - { period: 2019-20 Q1, breakdown: all, category: all, numerator: 11, missing: null }
      - { period: 2019-20 Q1, breakdown: course, category: hate-crime, numerator: 11, missing: null }
---*/
-- One row per quarter, and per quarter and course that was on offer.
select
  quarter as period,
  area_code,
  if(grouping(course) = 1, 'all', 'course') as breakdown,
  coalesce(course, 'all') as category,
  total(modules) as numerator,
  null as denominator,
  missing_code(modules_code) as missing
from e_learning
where modules_code is distinct from 'z'
group by grouping sets ((quarter, area_code), (quarter, area_code, course))
