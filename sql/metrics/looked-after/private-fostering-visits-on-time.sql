/*---
title: Private fostering arrangements with every visit on time
theme: looked-after
shape: percentage
basis: rolling-12-months
unit: arrangements
pair: private-fostering-children
polarity: high
per: 100
denominator: private fostering arrangements open at any time in the twelve months
owner: Children's social care
target:
  kind: statutory
  value: 100
  source: Children (Private Arrangements for Fostering) Regulations 2005, which set the times of every visit
source: Quarterly return of children's social care (private-fostering-arrangements)
definition: >
  Of the private fostering arrangements open at any time in the twelve months, the share in
  which no visit was late: the first within 7 working days of the notification, then every 6
  weeks in the first year and every 12 weeks after it.
caution: >
  One late visit in twelve months counts against the arrangement, however many were on time.
  A few arrangements: one moves the figure by several points.
---*/
-- One row per window of twelve months, as last reported.
select
  year_window as period,
  area_code,
  quarter as reported,
  visited_on_time as numerator,
  arrangements as denominator,
  coalesce(visited_on_time_code, arrangements_code) as missing
from private_fostering_arrangements
where year_window is not null
qualify row_number() over (partition by area_code, year_window order by quarter desc) = 1
