/*---
title: Initial conferences within 15 working days
theme: protection
shape: percentage
basis: flow
unit: children
polarity: high
per: 100
denominator: children who had an initial conference in the period
owner: Children's social care
target:
  kind: statutory
  value: 100
  source: Working Together to Safeguard Children, which sets 15 working days for every conference
source: Quarterly return of children's social care (section-47-and-icpc)
definition: >
  Of the children who had an initial child protection conference in the period, the share whose
  conference was held within 15 working days of the start of the section 47 enquiry. The day of
  the start is day 0; weekends and bank holidays in England do not count.
caution: >
  Working Together counts from the strategy discussion, the Department for Education from the
  start of the enquiry, as here; the two can differ by days. A conference that is put off so
  that a family can come counts as late.
tests:
  - name: two agencies of one month are added
    given:
      section_47_and_icpc:
        - { month: 2020-01, agency: a, icpc_children: 12, icpc_within_15_days: 9 }
        - { month: 2020-01, agency: b, icpc_children: 10, icpc_within_15_days: 8 }
    expect:
      - { period: 2020-01, numerator: 17, denominator: 22, missing: null }
  - name: not available is kept apart from zero
    given:
      section_47_and_icpc:
        - { month: 2020-02, icpc_children: 30, icpc_within_15_days: null, icpc_within_15_days_code: x }
        - { month: 2020-03, icpc_children: 30, icpc_within_15_days: 0 }
    expect:
      - { period: 2020-02, numerator: null, denominator: 30, missing: x }
      - { period: 2020-03, numerator: 0, denominator: 30, missing: null }
---*/
-- One row per month.
select
  month as period,
  area_code,
  total(icpc_within_15_days) as numerator,
  total(icpc_children) as denominator,
  coalesce(missing_code(icpc_within_15_days_code), missing_code(icpc_children_code)) as missing
from section_47_and_icpc
group by all
