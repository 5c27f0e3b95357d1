/*---
title: Parenting courses that were completed
theme: early-help
shape: percentage
basis: flow
unit: courses
pair:
  none: The return counts courses, not the parents who came or their children
polarity: high
per: 100
denominator: courses whose last session was planned for the period
owner: Early help
target:
  kind: none
  reason: None is set
source: Quarterly return of early help (family-support)
definition: >
  Of the accredited parenting courses whose last session was planned for the period, the share of
  which every session was held.
caution: >
  Tells whether courses ran to the end, not whether parents stayed to the end or found them of
  use. Courses that were under way in March 2020 were cut short by the pandemic.
tests:
  - name: completed of run, and a quarter without courses has nothing to be a share of
    given:
      family_support:
        - { quarter: 2019-20 Q4, courses_run: 19, courses_completed: 3 }
        - { quarter: 2020-21 Q1, courses_run: 0, courses_completed: 0 }
    expect:
      - { period: 2019-20 Q4, numerator: 3, denominator: 19 }
      - { period: 2020-21 Q1, numerator: 0, denominator: 0 }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(courses_completed) as numerator,
  total(courses_run) as denominator,
  coalesce(missing_code(courses_completed_code), missing_code(courses_run_code)) as missing
from family_support
group by all
