/*---
title: Children looked after under section 20
theme: looked-after
shape: percentage
basis: snapshot
unit: children
polarity: none
per: 100
denominator: children looked after on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: None is set; the right status depends on the child
source: Quarterly return of children's social care (looked-after-legal-status)
definition: >
  Of the children looked after on the last day of the period, the share who are accommodated
  by agreement with their parents or because no one can care for them (section 20 of the
  Children Act 1989), and not under an order of a court.
caution: >
  Most unaccompanied asylum-seeking children are looked after under section 20, so that the
  share follows their number.
tests:
  - name: emergency protection is no agreement
    given:
      looked_after_legal_status:
        - { quarter: 2019-20 Q4, legal_status: section-20, children: 70 }
        - { quarter: 2019-20 Q4, legal_status: care-order, children: 259 }
        - { quarter: 2019-20 Q4, legal_status: emergency, children: 2 }
    expect:
      - { period: 2019-20 Q4, numerator: 70, denominator: 331, missing: null }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total_if(children, legal_status = 'section-20') as numerator,
  total(children) as denominator,
  missing_code(children_code) as missing
from looked_after_legal_status
group by all
