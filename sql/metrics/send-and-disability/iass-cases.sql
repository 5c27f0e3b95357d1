/*---
title: Information, advice and support cases
theme: send-and-disability
shape: count
basis: flow
unit: cases
pair:
  none: A case is one family; the return does not say how many children it is about
polarity: none
per: 1
owner: Education
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of education (information-and-advice)
definition: >
  Cases that the information, advice and support service opened in the period for families of
  children and young people with special needs or a disability.
caution: >
  A family that comes back after its case was closed counts again.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(cases) as numerator,
  null as denominator,
  missing_code(cases_code) as missing
from information_and_advice
group by all
