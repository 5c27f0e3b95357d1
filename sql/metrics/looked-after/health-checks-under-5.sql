/*---
title: Children under 5 looked after with their development checks done
theme: looked-after
shape: percentage
basis: snapshot
unit: children
polarity: high
per: 100
denominator: children under 5 looked after for 12 months or more on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: The checks are due for each child; no share is set
source: Quarterly return of children's social care (looked-after-health)
definition: >
  Of the children under 5 who on the last day of the period had been looked after without a
  break for 12 months or more, the share whose health and development checks are up to date.
caution: >
  Few children: one more or fewer moves the figure by several points.
tests:
  - name: no child under 5 is no share
    given:
      looked_after_health:
        - { quarter: 2019-20 Q4, children: 220, under_5: 0, under_5_checked: 0 }
    expect:
      - { period: 2019-20 Q4, numerator: 0, denominator: 0, missing: null }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(under_5_checked) as numerator,
  total(under_5) as denominator,
  coalesce(missing_code(under_5_checked_code), missing_code(under_5_code)) as missing
from looked_after_health
group by all
