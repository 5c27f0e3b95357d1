/*---
title: Agency reports to child protection conferences on time
theme: protection
shape: percentage
basis: flow
unit: reports
pair:
  none: A report is one agency's for one conference, which may be about several children
polarity: high
per: 100
denominator: reports due in the period
owner: Children's social care
target:
  kind: none
  reason: The limit is for each report; no share is set
source: Quarterly return of children's social care (conference-participation)
definition: >
  Of the written reports that agencies were asked for, for child protection conferences in the
  period, the share that arrived in time for the family to read it first, at least 2 working days
  before an initial and 5 before a review conference.
caution: >
  A report that never came counts as not on time. Agencies that are asked for few reports move a
  lot from quarter to quarter; read the year.
tests:
  - name: reports are divided by reports due, not by conferences
    given:
      conference_participation:
        - { quarter: 2019-20 Q4, invited_agency: police, conferences: 200, reports_due: 180, reports_on_time: 162 }
        - { quarter: 2019-20 Q4, invited_agency: schools, conferences: 150, reports_due: 120, reports_on_time: 90 }
    expect:
      - { breakdown: all, category: all, numerator: 252, denominator: 300 }
      - { breakdown: agency, category: police, numerator: 162, denominator: 180 }
      - { breakdown: agency, category: schools, numerator: 90, denominator: 120 }
---*/
-- One row per quarter, and per quarter and agency that was invited.
select
  quarter as period,
  area_code,
  if(grouping(invited_agency) = 1, 'all', 'agency') as breakdown,
  coalesce(invited_agency, 'all') as category,
  total(reports_on_time) as numerator,
  total(reports_due) as denominator,
  coalesce(missing_code(reports_on_time_code), missing_code(reports_due_code)) as missing
from conference_participation
group by grouping sets ((quarter, area_code), (quarter, area_code, invited_agency))
