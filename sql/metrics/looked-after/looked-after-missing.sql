/*---
title: Children looked after who went missing
theme: looked-after
shape: percentage
basis: rolling-12-months
unit: children
polarity: none
per: 100
denominator: children looked after at any time in the twelve months
owner: Children's social care
target:
  kind: none
  reason: None is set; better recording raises the figure
source: Quarterly return of children's social care (looked-after-stability)
definition: >
  Of the children looked after at any time in the twelve months, the share who went missing
  from care at least once.
caution: >
  Children, not episodes; one child may go missing many times. Children over twelve months
  are counted by the agency, since quarters cannot be added up: a child may be missing in
  several. The Department for Education warns that it is too high where being away without
  permission is not recorded apart.
tests:
  - name: a window that is reported twice keeps the later figure
    given:
      looked_after_stability:
        - { quarter: 2019-20 Q3, missing_window: 2018-19, missing_in_window: 64, looked_after_in_window: 537 }
        - { quarter: 2019-20 Q4, missing_window: 2018-19, missing_in_window: 65, looked_after_in_window: 537 }
    expect:
      - { period: 2018-19, numerator: 65, denominator: 537, reported: 2019-20 Q4 }
---*/
-- One row per window of twelve months, as last reported.
select
  missing_window as period,
  area_code,
  quarter as reported,
  missing_in_window as numerator,
  looked_after_in_window as denominator,
  coalesce(missing_in_window_code, looked_after_in_window_code) as missing
from looked_after_stability
where missing_window is not null
qualify row_number() over (partition by area_code, missing_window order by quarter desc) = 1
