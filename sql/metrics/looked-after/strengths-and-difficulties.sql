/*---
title: Average strengths and difficulties score
theme: looked-after
shape: average
basis: snapshot
unit: points
pair:
  none: Points are added up over children; the denominator is the number of children with a score
polarity: low
per: 1
denominator: children aged 4 to 16 looked after for 12 months or more who have a score
owner: Children's social care
target:
  kind: none
  reason: None is set; a score of 0 to 13 is normal, 14 to 16 borderline and 17 or more a cause for concern
source: Quarterly return of children's social care (looked-after-health)
definition: >
  The latest total difficulties scores (strengths and difficulties questionnaire, SDQ, 0 to
  40) of children aged 4 to 16 looked after for 12 months or more, added up and divided by
  the number of children with a score.
caution: >
  Filled in by the carer. An average hides the children with high scores, and children
  without a score are not in it.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(sdq_points) as numerator,
  total(sdq_children) as denominator,
  coalesce(missing_code(sdq_points_code), missing_code(sdq_children_code)) as missing
from looked_after_health
group by all
