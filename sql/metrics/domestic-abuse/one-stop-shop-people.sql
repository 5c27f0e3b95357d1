/*---
title: People at the One Stop Shop
theme: domestic-abuse
shape: count
basis: rolling-12-months
unit: people
pair:
  none: The One Stop Shop sees adults; it does not count the children who live with them
polarity: none
per: 1
owner: Community safety
target:
  kind: none
  reason: None is set; more people can mean more abuse or that more know where to go
source: Quarterly return of community safety (domestic-abuse-services)
definition: >
  People who came to the One Stop Shop for advice on domestic abuse at least once in the twelve
  months, each counted once.
caution: >
  Counted over twelve months, because people of several quarters cannot be added. Neighbouring
  figures share nine months.
tests:
  - name: a window that is reported twice keeps the later figure
    given:
      domestic_abuse_services:
        - { quarter: 2019-20 Q3, one_stop_shop_window: 2019-20, one_stop_shop_people: 350 }
        - { quarter: 2019-20 Q4, one_stop_shop_window: 2019-20, one_stop_shop_people: 358 }
    expect:
      - { period: 2019-20, numerator: 358, reported: 2019-20 Q4 }
---*/
-- One row per window of twelve months, as last reported.
select
  one_stop_shop_window as period,
  area_code,
  quarter as reported,
  one_stop_shop_people as numerator,
  null as denominator,
  one_stop_shop_people_code as missing
from domestic_abuse_services
where one_stop_shop_window is not null
qualify row_number() over (partition by area_code, one_stop_shop_window order by quarter desc) = 1
