/*---
title: Allegation meetings held
theme: allegations
shape: count
basis: flow
unit: meetings
pair:
  none: Meetings are about adults; the return does not count the children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: None is set; an allegation that is clearly unfounded needs no meeting
source: Quarterly return of children's social care (allegations)
definition: >
  First meetings on allegations against staff and volunteers that the local authority designated
  officer (LADO) held in the period.
caution: >
  Review meetings are left out. Not every allegation needs a meeting.
---*/
-- One row per quarter, and per quarter and sector.
select
  quarter as period,
  area_code,
  if(grouping(sector) = 1, 'all', 'sector') as breakdown,
  coalesce(sector, 'all') as category,
  total(meetings) as numerator,
  null as denominator,
  missing_code(meetings_code) as missing
from allegations
group by grouping sets ((quarter, area_code), (quarter, area_code, sector))
