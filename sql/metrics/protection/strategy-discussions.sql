/*---
title: Strategy discussions
theme: protection
shape: count
basis: flow
unit: discussions
pair:
  none: The return counts discussions; one may be about several children
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (section-47-and-icpc)
definition: >
  Strategy discussions held in the period, in which agencies decide whether to start enquiries
  under section 47 of the Children Act 1989.
---*/
-- One row per month.
select
  month as period,
  area_code,
  total(strategy_discussions) as numerator,
  null as denominator,
  missing_code(strategy_discussions_code) as missing
from section_47_and_icpc
group by all
