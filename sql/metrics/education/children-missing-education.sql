/*---
title: Children missing education
theme: education
shape: count
basis: snapshot
unit: children
polarity: low
per: 1
owner: Education welfare service
target:
  kind: none
  reason: None is set; every child should be found and have a school place
source: Quarterly return of the education welfare service (school-roll)
definition: >
  Children of compulsory school age known on the last day of the period to be on no school's roll and not
  suitably educated otherwise.
caution: >
  Only children whom the authority knows of. Careful searching raises it. Children educated at home, and pupils who are
  often away, are not in it. National counts are made once a term.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  missing_education as numerator,
  null as denominator,
  missing_education_code as missing
from school_roll
