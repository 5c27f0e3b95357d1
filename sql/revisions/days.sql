-- One row per day to whose end the present is compared: meetings before the day of the newest return. Without a meeting,
-- the days before a return took an earlier one's place.
with meeting_day as (
  select held_on as seen_at, string_agg(title, '; ' order by title) as meetings
  from meeting
  where held_on < (select max(received_at)::date from submission)
  group by held_on
),
brought as (
  select
    submission.received_at,
    row_number() over (
      partition by submission.dataset, submission.agency, submission_quarter.quarter
      order by submission.received_at, submission.submission
    ) as turn
  from submission
  join submission_quarter using (submission)
),
correction_day as (
  select distinct received_at::date - 1 as seen_at, null::varchar as meetings
  from brought
  where turn > 1
)
select seen_at, meetings from meeting_day
union all
select seen_at, meetings from correction_day where not exists (select 1 from meeting_day)
