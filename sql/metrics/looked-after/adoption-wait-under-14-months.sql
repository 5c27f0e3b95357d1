/*---
title: Children who waited less than 14 months for an adoptive family
theme: looked-after
shape: percentage
basis: rolling-12-months
unit: children
polarity: high
per: 100
denominator: children adopted in the twelve months, or still waiting at their end
owner: Children's social care
target:
  kind: none
  reason: None is set for the share; the scorecard's threshold of 14 months is for each child
source: Quarterly return of children's social care (adoption-and-permanence)
definition: >
  Of the children adopted in the twelve months, and of those still waiting to be placed at
  their end, the share who waited less than 14 months between entering care and moving in
  with their adoptive family (indicator A3 of the adoption scorecards).
caution: >
  A child who is still waiting, and has not yet waited 14 months, counts as a short wait and
  can become a long one. The published scorecard covers three years; this is one.
---*/
-- One row per window of twelve months, as last reported.
select
  wait_window as period,
  area_code,
  quarter as reported,
  waited_under_14_months as numerator,
  adopted_or_waiting as denominator,
  coalesce(waited_under_14_months_code, adopted_or_waiting_code) as missing
from adoption_and_permanence
where wait_window is not null
qualify row_number() over (partition by area_code, wait_window order by quarter desc) = 1
