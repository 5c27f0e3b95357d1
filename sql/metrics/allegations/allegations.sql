/*---
title: Allegations against people who work with children
theme: allegations
shape: count
basis: flow
unit: allegations
pair:
  none: Allegations are against adults; the return does not count the children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: None is set; neither more nor fewer referrals are better in themselves
source: Quarterly return of children's social care (allegations)
definition: >
  Allegations against people who work with children that were referred to the local authority
  designated officer (LADO) in the period and met the threshold.
caution: >
  An allegation is not a finding. More referrals can mean more harm, or that employers know when to
  refer. Requests for advice are left out.
---*/
-- One row per quarter, and per quarter and sector.
select
  quarter as period,
  area_code,
  if(grouping(sector) = 1, 'all', 'sector') as breakdown,
  coalesce(sector, 'all') as category,
  total(allegations) as numerator,
  null as denominator,
  missing_code(allegations_code) as missing
from allegations
group by grouping sets ((quarter, area_code), (quarter, area_code, sector))
