/*---
title: Booked places that were used
theme: workforce
shape: percentage
basis: flow
unit: bookings
pair:
  none: The return counts places and attendances, not the people who came once or more
polarity: high
per: 100
denominator: places booked on courses in the period
owner: Partnership team
target:
  kind: none
  reason: None is set; the partnership charges for places not used without notice
source: Quarterly return of the partnership team (training-courses)
definition: >
  Of the places booked on courses in the period, the share for which someone came. Briefings
  need no booking and are left out.
caution: >
  People who come without a booking raise it.
tests:
  - name: briefings, which need no booking, are left out
    given:
      training_courses:
        - { quarter: 2019-20 Q4, course: Prevent, kind: classroom, booked: 48, attended: 41 }
        - { quarter: 2019-20 Q4, course: Learning, kind: briefing, booked: null, booked_code: z, attended: 102 }
    expect:
      - { period: 2019-20 Q4, numerator: 41, denominator: 48, missing: null }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(attended) as numerator,
  total(booked) as denominator,
  coalesce(missing_code(attended_code), missing_code(booked_code)) as missing
from training_courses
where kind <> 'briefing'
group by all
