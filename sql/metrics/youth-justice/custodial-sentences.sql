/*---
title: Custodial sentences
theme: youth-justice
shape: count
basis: rolling-12-months
unit: sentences
pair: young-people-in-custody
polarity: low
per: 1
owner: Youth justice service
target:
  kind: none
  reason: None is set; custody is a last resort, and courts decide
source: Quarterly return of the youth justice service (youth-offending)
definition: >
  Custodial sentences given to young people of the area in the twelve months. One young person
  may receive several.
caution: >
  Very small numbers: one more or fewer is not a trend. Sentences are not young people; see the
  pair of this metric.
---*/
-- One row per window of twelve months, as last reported.
select
  custody_window as period,
  area_code,
  quarter as reported,
  custodial_sentences as numerator,
  null as denominator,
  custodial_sentences_code as missing
from youth_offending
where custody_window is not null
qualify row_number() over (partition by area_code, custody_window order by quarter desc) = 1
