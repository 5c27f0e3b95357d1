/*---
title: Allegations resolved within one month
theme: allegations
shape: percentage
basis: flow
unit: allegations
pair:
  none: Allegations are against adults; the return does not count the children
polarity: high
per: 100
denominator: allegations resolved in the period
owner: Children's social care
target:
  kind: national
  value: 80
  source: Keeping children safe in education expects 80 per cent of cases to be resolved within one month
source: Quarterly return of children's social care (allegations)
definition: >
  Of the allegations against people who work with children that were resolved in the period, the
  share resolved within one month of the referral.
caution: >
  Only what is resolved is counted, so that a long case lowers the figure on the day it ends. A case
  that waits for a court cannot be resolved in a month.
---*/
-- One row per quarter, and per quarter and sector.
select
  quarter as period,
  area_code,
  if(grouping(sector) = 1, 'all', 'sector') as breakdown,
  coalesce(sector, 'all') as category,
  total(resolved_in_time) as numerator,
  total(resolved) as denominator,
  coalesce(missing_code(resolved_in_time_code), missing_code(resolved_code)) as missing
from allegations
group by grouping sets ((quarter, area_code), (quarter, area_code, sector))
