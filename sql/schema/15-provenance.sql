-- Where figures come from: which returns a figure rests on, and the versions that it has had.

-- One row per metric, area, period and return in force that the figures of that period rest on; filled with the metrics.
create table figure_return (
  metric varchar not null,
  area_code varchar not null,
  period varchar not null,
  -- the quarter whose return is meant; a figure of a year rests on four
  quarter varchar not null,
  dataset varchar not null,
  agency varchar not null,
  submission integer not null,
  primary key (metric, area_code, period, quarter, dataset, agency)
);

-- One row per metric, area, period and version of its figures: the return that began it, and the one that ended it.
-- The number is the vN of the figure's code: one, and one more for every return and quarter that has been corrected. A
-- version that ended before the last return of the period came was never a figure, and is left out.
create view figure_version as
with receipt as (
  select
    figure_return.metric, figure_return.area_code, figure_return.period,
    submission.submission, submission.received_at,
    row_number() over (
      partition by
        figure_return.metric, figure_return.area_code, figure_return.period, figure_return.quarter,
        figure_return.dataset, figure_return.agency
      order by submission.received_at, submission.submission
    )::integer as version
  from figure_return
  join submission
    on submission.dataset = figure_return.dataset
    and submission.agency = figure_return.agency
    and submission.area_code = figure_return.area_code
  join submission_quarter
    on submission_quarter.submission = submission.submission
    and submission_quarter.quarter = figure_return.quarter
),
-- The figure is whole once the first receipt of every return is there.
whole as (
  select metric, area_code, period, max(received_at) as complete_at
  from receipt
  where version = 1
  group by metric, area_code, period
),
-- One return can correct several quarters at a time.
moment as (
  select
    metric, area_code, period, received_at,
    min(submission) as began_with,
    count(*) filter (where version > 1) as corrections
  from receipt
  group by metric, area_code, period, received_at
),
begun as (
  select
    metric, area_code, period, received_at, began_with,
    (1 + sum(corrections) over (partition by metric, area_code, period order by received_at))::integer as version
  from moment
  qualify corrections > 0 or row_number() over (partition by metric, area_code, period order by received_at) = 1
),
ended as (
  select
    *,
    lead(received_at) over later as ended_at,
    lead(began_with) over later as ended_with
  from begun
  window later as (partition by metric, area_code, period order by version)
)
select
  metric, area_code, period, version,
  greatest(received_at, complete_at) as began_at, began_with,
  ended_at, ended_with
from ended
join whole using (metric, area_code, period)
where coalesce(ended_at > complete_at, true);

-- True when the query of a metric names the column: the figures in it are those that the metric can rest on.
create macro names_column(query, column_name) as regexp_matches(query, '\b' || column_name || '\b');
