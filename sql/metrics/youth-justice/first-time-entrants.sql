/*---
title: First-time entrants to the youth justice system
theme: youth-justice
shape: rate
basis: rolling-12-months
unit: young people
polarity: low
per: 100000
denominator:
  population: young-people-10-17
owner: Youth justice service
target:
  kind: none
  reason: None is set; fewer is better as long as harm is not overlooked
source: Quarterly return of the youth justice service (youth-offending)
definition: >
  Young people aged 10 to 17 who received their first caution or conviction in the twelve
  months, for every 100,000 aged 10 to 17, by where they live.
caution: >
  Rolling twelve months: neighbouring figures share three quarters, so that one unusual quarter
  stays in four figures. The figures come from police records about two quarters late.
tests:
  - name: a window that is reported twice keeps the later figure
    given:
      youth_offending:
        - { quarter: 2019-20 Q3, entrants_window: year to 2019-20 Q2, entrants: 53 }
        - { quarter: 2019-20 Q4, entrants_window: year to 2019-20 Q2, entrants: 54 }
    expect:
      - { period: year to 2019-20 Q2, numerator: 54, reported: 2019-20 Q4 }
---*/
-- One row per window of twelve months, as last reported.
select
  entrants_window as period,
  area_code,
  quarter as reported,
  entrants as numerator,
  null as denominator,
  entrants_code as missing
from youth_offending
where entrants_window is not null
qualify row_number() over (partition by area_code, entrants_window order by quarter desc) = 1
