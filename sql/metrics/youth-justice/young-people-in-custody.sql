/*---
title: Young people sentenced to custody
theme: youth-justice
shape: count
basis: rolling-12-months
unit: young people
pair: custodial-sentences
polarity: low
per: 1
owner: Youth justice service
target:
  kind: none
  reason: None is set; custody is a last resort, and courts decide
source: Quarterly return of the youth justice service (youth-offending)
definition: >
  Young people of the area who received at least one custodial sentence in the twelve months.
caution: >
  Very small numbers: one more or fewer is not a trend.
---*/
-- One row per window of twelve months, as last reported.
select
  custody_window as period,
  area_code,
  quarter as reported,
  young_people_in_custody as numerator,
  null as denominator,
  young_people_in_custody_code as missing
from youth_offending
where custody_window is not null
qualify row_number() over (partition by area_code, custody_window order by quarter desc) = 1
