/*---
title: Attendances at multi-agency training
theme: workforce
shape: count
basis: flow
unit: attendances
pair:
  none: The return counts places and attendances, not the people who came once or more
polarity: none
per: 1
owner: Partnership team
target:
  kind: none
  reason: None is set for the whole; what each agency should send depends on its workforce
source: Quarterly return of the partnership team (training-attendance)
definition: >
  Attendances at multi-agency training in the period, by the agency that the person works for.
  Courses for schools' safeguarding leads are left out.
caution: >
  A person who comes twice counts twice. Without the size of each workforce it does not say what
  share was reached. An agency with 0 sent no one.
tests:
  - name: an agency that sent no one is a zero, not a gap
    given:
      training_attendance:
        - { quarter: 2019-20 Q4, from_agency: council, attended: 110 }
        - { quarter: 2019-20 Q4, from_agency: police, attended: 0 }
    expect:
      - { breakdown: all, category: all, numerator: 110 }
      - { breakdown: agency, category: council, numerator: 110 }
      - { breakdown: agency, category: police, numerator: 0 }
---*/
-- One row per quarter, and per quarter and agency that people came from.
select
  quarter as period,
  area_code,
  if(grouping(from_agency) = 1, 'all', 'agency') as breakdown,
  coalesce(from_agency, 'all') as category,
  total(attended) as numerator,
  null as denominator,
  missing_code(attended_code) as missing
from training_attendance
group by grouping sets ((quarter, area_code), (quarter, area_code, from_agency))
