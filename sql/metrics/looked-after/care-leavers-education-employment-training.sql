/*---
title: Care leavers in education, employment or training
theme: looked-after
shape: percentage
basis: flow
unit: young people
polarity: high
per: 100
denominator: care leavers whose birthday fell in the period
owner: Children's social care
target:
  kind: none
  reason: None is set
source: Quarterly return of children's social care (care-leavers)
definition: >
  Of the care leavers whose 17th to 21st birthday fell in the period, the share in
  education, employment or training around that birthday.
caution: >
  Young people who are not in touch stay in the base, as if they were in none of the three.
  National figures are for whole years and keep the two ages apart: compare the ages, not
  the whole.
---*/
-- One row per quarter, and per quarter and age.
select
  quarter as period,
  area_code,
  if(grouping(age) = 1, 'all', 'age') as breakdown,
  coalesce(age, 'all') as category,
  total(in_employment_or_education) as numerator,
  total(care_leavers) as denominator,
  coalesce(missing_code(in_employment_or_education_code), missing_code(care_leavers_code)) as missing
from care_leavers
group by grouping sets ((quarter, area_code), (quarter, area_code, age))
