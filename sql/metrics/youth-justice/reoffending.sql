/*---
title: Young people who reoffended
theme: youth-justice
shape: percentage
basis: cohort
unit: young people
polarity: low
per: 100
denominator: young people in the cohort
owner: Youth justice service
target:
  kind: none
  reason: None is set; the rate depends on who is in the cohort
source: Quarterly return of the youth justice service (youth-offending)
definition: >
  Of the young people who were cautioned, convicted or released from custody in the twelve
  months of the cohort, the share proved to have offended again within 12 months.
caution: >
  The period is that of the cohort. They were followed for 12 months more, and courts take a
  further 6 months, so that the figure tells of practice two years ago. As fewer young people
  enter the system, those who do are more likely to offend again.
tests:
  - name: the cohort keeps its own window, not the quarter of the report
    given:
      youth_offending:
        - { quarter: 2019-20 Q4, cohort_window: 2017-18, cohort: 182, reoffenders: 68 }
    expect:
      - { period: 2017-18, numerator: 68, denominator: 182, reported: 2019-20 Q4 }
---*/
-- One row per window of twelve months, as last reported.
select
  cohort_window as period,
  area_code,
  quarter as reported,
  reoffenders as numerator,
  cohort as denominator,
  coalesce(reoffenders_code, cohort_code) as missing
from youth_offending
where cohort_window is not null
qualify row_number() over (partition by area_code, cohort_window order by quarter desc) = 1
