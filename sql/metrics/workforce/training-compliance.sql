/*---
title: Staff whose safeguarding training is up to date
theme: workforce
shape: percentage
basis: snapshot
unit: staff
pair:
  none: It counts staff; the children whom they work with are not known
polarity: high
per: 100
denominator: staff on the last day of the period whose role needs the training
owner: Partnership team
target:
  kind: none
  reason: Each agency sets its own; the partnership has set none for all
source: Quarterly return of the partnership team, which collects it from the agencies (single-agency-training)
definition: >
  Of the staff whose role needs safeguarding children training, the share whose training at the level of their role had
  not run out on the last day of the period, by agency.
caution: >
  Agencies count their own staff and set their own levels: general practice gives doctors at level 3. Schools have most
  staff and so decide the headline. Read it agency by agency.
tests:
  - name: the headline counts staff, and is no average of the agencies
    given:
      single_agency_training:
        - { quarter: 2019-20 Q4, employer: schools, staff: 900, up_to_date: 810 }
        - { quarter: 2019-20 Q4, employer: police, staff: 100, up_to_date: 50 }
    expect:
      - { breakdown: all, category: all, numerator: 860, denominator: 1000 }
      - { breakdown: agency, category: schools, numerator: 810, denominator: 900 }
      - { breakdown: agency, category: police, numerator: 50, denominator: 100 }
---*/
-- One row per quarter, and per quarter and agency that the staff work for.
select
  quarter as period,
  area_code,
  if(grouping(employer) = 1, 'all', 'agency') as breakdown,
  coalesce(employer, 'all') as category,
  total(up_to_date) as numerator,
  total(staff) as denominator,
  coalesce(missing_code(up_to_date_code), missing_code(staff_code)) as missing
from single_agency_training
group by grouping sets ((quarter, area_code), (quarter, area_code, employer))
