/*---
title: Different visitors to children and family centres
theme: early-help
shape: count
basis: rolling-12-months
unit: people
pair: family-centre-visits
polarity: none
per: 1
owner: Early help
target:
  kind: none
  reason: None is set; visitors say how many people the centres reach, not how much they help
source: Quarterly return of early help (family-support)
definition: >
  People who came to a children and family centre at least once in the twelve months, each counted
  once.
caution: >
  Children and adults together; the centres do not count children apart. The service itself counts
  over twelve months: visitors of quarters cannot be added, since many come in each of them.
tests:
  - name: a window that is reported twice keeps the later figure
    given:
      family_support:
        - { quarter: 2019-20 Q3, visitors_window: year to 2019-20 Q2, visitors: 25500 }
        - { quarter: 2019-20 Q4, visitors_window: year to 2019-20 Q2, visitors: 25561 }
    expect:
      - { period: year to 2019-20 Q2, numerator: 25561, reported: 2019-20 Q4 }
---*/
-- One row per window of twelve months, as last reported.
select
  visitors_window as period,
  area_code,
  quarter as reported,
  visitors as numerator,
  null as denominator,
  visitors_code as missing
from family_support
where visitors_window is not null
qualify row_number() over (partition by area_code, visitors_window order by quarter desc) = 1
