-- How the variation of each metric is judged, and the registered events that touch it.

-- One row per metric that has figures: whether a control chart fits it, and what stands in its place where none does.
create table process_chart (
  metric varchar primary key,
  -- 'month' or 'quarter'; null for periods that overlap
  period_type varchar,
  method varchar not null check (method in ('control chart', 'line only', 'four quarters', 'list')),
  -- why it is no control chart; null when it is one
  reason varchar check (
    reason in ('too few points', 'rare', 'mostly zeros', 'tiny base', 'overlapping', 'cohort', 'several years')
  ),
  -- figures of the series
  points integer not null,
  -- how many are counted in a period on average: the rarer of those counted and the rest of their base
  mean_count double,
  -- the middle base of a percentage
  median_base double,
  -- for periods that overlap: the metric that counts the same things in months or quarters on a control chart
  raw_metric varchar
);

-- One row per metric and registered event that touches it: named itself, by its theme, or as all are.
create view event_of_metric as
select
  metric.metric, event.event, event.starts_on, event.title, event.kind, event.rebase, event.reason, event.status,
  -- figures before and after it measure different things
  event.kind in ('definition', 'recording') as is_break
from event
join metric on list_has_any(event.metrics, ['all', 'theme:' || metric.theme, metric.metric]);
