/*---
title: Child protection conferences that were quorate
theme: protection
shape: percentage
basis: flow
unit: conferences
pair:
  none: One conference may be about several children, and the return does not count them
polarity: high
per: 100
denominator: child protection conferences held in the period
owner: Children's social care
target:
  kind: none
  reason: No share is set; a conference without a quorum should be an exception with a reason
source: Quarterly return of children's social care (child-protection-conferences)
definition: >
  Of the initial and review child protection conferences held in the period, the share attended by
  children's social care and at least two other agencies that know the child.
caution: >
  It says that enough agencies were there, not that the right ones were; see attendance by agency.
tests:
  - name: the headline adds both kinds
    given:
      child_protection_conferences:
        - { quarter: 2019-20 Q4, kind: initial, held: 110, quorate: 99 }
        - { quarter: 2019-20 Q4, kind: review, held: 150, quorate: 141 }
    expect:
      - { breakdown: all, category: all, numerator: 240, denominator: 260 }
      - { breakdown: kind, category: initial, numerator: 99, denominator: 110 }
      - { breakdown: kind, category: review, numerator: 141, denominator: 150 }
---*/
-- One row per quarter, and per quarter and kind of conference.
select
  quarter as period,
  area_code,
  if(grouping(kind) = 1, 'all', 'kind') as breakdown,
  coalesce(kind, 'all') as category,
  total(quorate) as numerator,
  total(held) as denominator,
  coalesce(missing_code(quorate_code), missing_code(held_code)) as missing
from child_protection_conferences
group by grouping sets ((quarter, area_code), (quarter, area_code, kind))
