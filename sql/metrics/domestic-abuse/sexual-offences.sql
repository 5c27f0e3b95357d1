/*---
title: Sexual offences
theme: domestic-abuse
shape: count
basis: rolling-12-months
unit: offences
pair:
  none: Offences are not people; the return does not say how many were against children
polarity: none
per: 1
owner: Metropolitan Police
target:
  kind: none
  reason: None is set; a count of what is reported says nothing of how much is not
source: Quarterly return of the Metropolitan Police (domestic-abuse-police)
definition: >
  Sexual offences that the police recorded in the twelve months, against people of all ages,
  whether or not they were domestic abuse.
caution: >
  Not a part of the domestic abuse offences, though some are in both. Many are reported years
  after they happened.
tests:
  - name: twelve months that end in May keep their own name, and the later report of them counts
    given:
      domestic_abuse_police:
        - { quarter: 2019-20 Q3, recorded_window: year to 2020-05, sexual_offences: 500 }
        - { quarter: 2019-20 Q4, recorded_window: year to 2020-05, sexual_offences: 506 }
    expect:
      - { period: year to 2020-05, numerator: 506, reported: 2019-20 Q4 }
---*/
-- One row per window of twelve months, as last reported.
select
  recorded_window as period,
  area_code,
  quarter as reported,
  sexual_offences as numerator,
  null as denominator,
  sexual_offences_code as missing
from domestic_abuse_police
where recorded_window is not null
qualify row_number() over (partition by area_code, recorded_window order by quarter desc) = 1
