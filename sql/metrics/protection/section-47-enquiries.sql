/*---
title: Section 47 enquiries
theme: protection
shape: rate
basis: flow
unit: enquiries
pair:
  none: The return counts enquiries; a child with two enquiries counts twice
polarity: none
per: 10000
denominator:
  population: children-0-17
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (section-47-and-icpc)
definition: >
  Enquiries under section 47 of the Children Act 1989 that started in the period, for every
  10,000 children aged 0 to 17. An enquiry looks into whether a child is suffering, or is likely
  to suffer, significant harm.
caution: >
  The rate of a quarter is that quarter's own and is not multiplied by four. Set the rolling
  twelve months, not the quarter, against England.
---*/
-- One row per month.
select
  month as period,
  area_code,
  total(section_47) as numerator,
  null as denominator,
  missing_code(section_47_code) as missing
from section_47_and_icpc
group by all
