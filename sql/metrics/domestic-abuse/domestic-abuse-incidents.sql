/*---
title: Domestic abuse incidents
theme: domestic-abuse
shape: count
basis: rolling-12-months
unit: incidents
pair:
  none: Incidents are not people; the police do not count the children who live with them
polarity: none
per: 1
owner: Metropolitan Police
target:
  kind: none
  reason: None is set; a count of what is reported says nothing of how much is not
source: Quarterly return of the Metropolitan Police (domestic-abuse-police)
definition: >
  Domestic abuse incidents that came to the police in the twelve months in which no crime was
  committed, such as an argument; recorded for what they may tell later.
caution: >
  Incidents are not offences, and the two are never added without saying so. More recorded
  incidents can mean that more people call the police.
tests:
  - name: twelve months that end in May keep their own name, and the later report of them counts
    given:
      domestic_abuse_police:
        - { quarter: 2019-20 Q3, recorded_window: year to 2020-05, incidents: 500 }
        - { quarter: 2019-20 Q4, recorded_window: year to 2020-05, incidents: 506 }
    expect:
      - { period: year to 2020-05, numerator: 506, reported: 2019-20 Q4 }
---*/
-- One row per window of twelve months, as last reported.
select
  recorded_window as period,
  area_code,
  quarter as reported,
  incidents as numerator,
  null as denominator,
  incidents_code as missing
from domestic_abuse_police
where recorded_window is not null
qualify row_number() over (partition by area_code, recorded_window order by quarter desc) = 1
