/*---
title: Further offences per young person who reoffended
theme: youth-justice
shape: average
basis: cohort
unit: offences
pair: reoffending
polarity: low
per: 1
denominator: young people of the cohort who reoffended
owner: Youth justice service
target:
  kind: none
  reason: None is set; the figure depends on who is in the cohort
source: Quarterly return of the youth justice service (youth-offending)
definition: >
  Proved further offences within 12 months, divided by the young people of the cohort who
  reoffended.
caution: >
  A few young people with many offences move the average. The period is that of the cohort, two
  years ago.
---*/
-- One row per window of twelve months, as last reported.
select
  cohort_window as period,
  area_code,
  quarter as reported,
  reoffences as numerator,
  reoffenders as denominator,
  coalesce(reoffences_code, reoffenders_code) as missing
from youth_offending
where cohort_window is not null
qualify row_number() over (partition by area_code, cohort_window order by quarter desc) = 1
