/*---
title: Persistent absence
theme: education
shape: percentage
basis: rolling-12-months
unit: enrolments
pair:
  none: The return counts enrolments; a pupil who goes to two schools in the twelve months counts twice
polarity: low
per: 100
denominator: enrolments in the twelve months
owner: Education
target:
  kind: none
  reason: None is set locally
source: Quarterly return of the education service (school-roll)
definition: >
  Of the enrolments of pupils aged 5 to 15 in state-funded schools in the twelve months, the share that missed 10% or
  more of possible sessions.
caution: >
  Known a quarter late. National figures are for school years, so that only twelve months to the end of a summer come
  near them. Children on no school's roll are not in it.
tests:
  - name: the twelve months are those of the absence, and the later report of them counts
    given:
      school_roll:
        - { quarter: 2019-20 Q3, absence_window: year to 2019-20 Q2, enrolments: 1000, persistently_absent: 98 }
        - { quarter: 2019-20 Q4, absence_window: year to 2019-20 Q2, enrolments: 1002, persistently_absent: 99 }
    expect:
      - { period: year to 2019-20 Q2, numerator: 99, denominator: 1002, reported: 2019-20 Q4 }
---*/
-- One row per window of twelve months, as last reported.
select
  absence_window as period,
  area_code,
  quarter as reported,
  persistently_absent as numerator,
  enrolments as denominator,
  coalesce(persistently_absent_code, enrolments_code) as missing
from school_roll
where absence_window is not null
qualify row_number() over (partition by area_code, absence_window order by quarter desc) = 1
