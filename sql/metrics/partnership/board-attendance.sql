/*---
title: Attendance at the partnership board
theme: partnership
shape: percentage
basis: rolling-12-months
unit: attendances
pair:
  none: An attendance is that of a member or a deputy at one meeting
polarity: high
per: 100
denominator: meetings held in the twelve months, counted for each member
owner: Partnership team
target:
  kind: none
  reason: The partnership has set no level; it challenges members who miss meetings
source: Quarterly return of the partnership team (board-attendance)
definition: >
  Of the meetings of the partnership board in the twelve months, counted once for each member, the share to which the
  member or a deputy came.
caution: >
  The board meets about four times a year, so that one meeting moves a member's figure by 25 percentage points. It is
  given for twelve months at a time, and never for one meeting. It does not say what a member brought to the meeting.
tests:
  - name: four quarters make a figure, and three do not
    given:
      board_attendance:
        - { quarter: 2019-20 Q1, member: cafcass, meetings: 1, attended: 0 }
        - { quarter: 2019-20 Q2, member: cafcass, meetings: 1, attended: 0 }
        - { quarter: 2019-20 Q3, member: cafcass, meetings: 1, attended: 1 }
        - { quarter: 2019-20 Q4, member: cafcass, meetings: 1, attended: 0 }
        - { quarter: 2020-21 Q1, member: cafcass, meetings: 2, attended: 2 }
        - { quarter: 2020-21 Q3, member: cafcass, meetings: 1, attended: 1 }
    expect:
      - { period: year to 2019-20 Q4, reported: 2019-20 Q4, breakdown: all, category: all, numerator: 1, denominator: 4 }
      - { period: year to 2019-20 Q4, reported: 2019-20 Q4, breakdown: member, category: cafcass, numerator: 1, denominator: 4 }
      - { period: year to 2020-21 Q1, reported: 2020-21 Q1, breakdown: all, category: all, numerator: 3, denominator: 5 }
      - { period: year to 2020-21 Q1, reported: 2020-21 Q1, breakdown: member, category: cafcass, numerator: 3, denominator: 5 }
---*/
-- One row per twelve months of which all four quarters came, and per twelve months and member of the board.
with in_twelve_months as (
  select twelve_months.period, board_attendance.*
  from board_attendance
  join period as own on own.period = board_attendance.quarter
  join period as twelve_months
    on twelve_months.period_type = 'rolling-12-months'
    and own.period_start >= twelve_months.period_start
    and own.period_end <= twelve_months.period_end
)
select
  period,
  area_code,
  max(quarter) as reported,
  if(grouping(member) = 1, 'all', 'member') as breakdown,
  coalesce(member, 'all') as category,
  total(attended) as numerator,
  total(meetings) as denominator,
  coalesce(missing_code(attended_code), missing_code(meetings_code)) as missing
from in_twelve_months
group by grouping sets ((period, area_code), (period, area_code, member))
having count(distinct quarter) = 4
