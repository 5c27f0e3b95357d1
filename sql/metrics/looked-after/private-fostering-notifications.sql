/*---
title: Private fostering notifications
theme: looked-after
shape: count
basis: flow
unit: notifications
pair: private-fostering-children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: None is set; more can mean more children, or that more people know to tell
source: Quarterly return of children's social care (private-fostering)
definition: >
  Notifications of private fostering arrangements that the authority received in the period,
  by who sent them.
caution: >
  A notification is not a child: two may be about one child, and not each is found to be
  private fostering. A source that sends none is a question, not a result.
tests:
  - name: a source that sent none stays as zero
    given:
      private_fostering:
        - { quarter: 2019-20 Q4, source: school-admissions, notifications: 2 }
        - { quarter: 2019-20 Q4, source: gp, notifications: 0 }
    expect:
      - { breakdown: all, category: all, numerator: 2 }
      - { breakdown: source, category: school-admissions, numerator: 2 }
      - { breakdown: source, category: gp, numerator: 0 }
---*/
-- One row per quarter, and per quarter and source.
select
  quarter as period,
  area_code,
  if(grouping(source) = 1, 'all', 'source') as breakdown,
  coalesce(source, 'all') as category,
  total(notifications) as numerator,
  null as denominator,
  missing_code(notifications_code) as missing
from private_fostering
group by grouping sets ((quarter, area_code), (quarter, area_code, source))
