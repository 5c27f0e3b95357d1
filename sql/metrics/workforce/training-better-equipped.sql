/*---
title: Better equipped 8 weeks after training
theme: workforce
shape: percentage
basis: flow
unit: people
pair:
  none: It counts staff who were trained; the children whom they work with are not known
polarity: high
per: 100
denominator: people who answered the 8-week evaluation in the period
owner: Partnership team
target:
  kind: none
  reason: None is set
source: Quarterly return of the partnership team (training-evaluation)
definition: >
  Of the people who answered the evaluation 8 weeks after a course, the share who said that they were significantly or
  much better equipped to do their job.
caution: >
  People's own view. One session of each course is asked, and those who did not answer are left out. "Some improvement"
  does not count as better equipped.
tests:
  - name: those who were invited and did not answer are not in the base
    given:
      training_evaluation:
        - { quarter: 2019-20 Q4, invited: 50, returned: 48, better_equipped: 44 }
    expect:
      - { period: 2019-20 Q4, numerator: 44, denominator: 48, missing: null }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  better_equipped as numerator,
  returned as denominator,
  coalesce(better_equipped_code, returned_code) as missing
from training_evaluation
