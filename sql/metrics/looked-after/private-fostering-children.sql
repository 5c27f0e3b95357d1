/*---
title: Children in private fostering arrangements
theme: looked-after
shape: count
basis: rolling-12-months
unit: children
pair: private-fostering-arrangements
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of children's social care (private-fostering-arrangements)
definition: >
  Children who lived in a private fostering arrangement at any time in the twelve months,
  each child once.
caution: >
  Only children whom someone told the authority of. Quarters cannot be added up: an
  arrangement lasts over several.
tests:
  - name: a child with two arrangements counts once, as the agency counted
    given:
      private_fostering_arrangements:
        - { quarter: 2019-20 Q2, open: 14, year_window: year to 2019-20 Q2, arrangements: 28, children: 27 }
    expect:
      - { period: year to 2019-20 Q2, numerator: 27, denominator: null, reported: 2019-20 Q2 }
---*/
-- One row per window of twelve months, as last reported.
select
  year_window as period,
  area_code,
  quarter as reported,
  children as numerator,
  null as denominator,
  children_code as missing
from private_fostering_arrangements
where year_window is not null
qualify row_number() over (partition by area_code, year_window order by quarter desc) = 1
