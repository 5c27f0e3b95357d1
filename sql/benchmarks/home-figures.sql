-- One row per metric and period of the home area's headline figures, also for a month or quarter between the first
-- and the last that did not arrive (its value is null).
create or replace temp table home_figure as
with own as (
  select observation.*
  from observation
  join partnership using (area_code)
  where breakdown = 'all' and category = 'all'
),
span as (
  select metric, period_type, min(period_start) as first_start, max(period_start) as last_start
  from own
  group by all
),
due as (
  select span.metric, period.period, period.period_type, period.period_start, period.period_end
  from span
  join period
    on period.period_type = span.period_type
    and period.period_start between span.first_start and span.last_start
)
select
  due.metric,
  partnership.area_code,
  due.period,
  due.period_type,
  due.period_start,
  due.period_end,
  due.period_type in ('financial-year', 'academic-year', 'calendar-year', 'rolling-12-months') as is_year,
  own.numerator,
  own.denominator,
  own.value,
  own.lower_998,
  own.upper_998,
  own.missing,
  own.status,
  metric.shape,
  metric.basis,
  metric.polarity,
  metric.per,
  metric.target_value,
  metric.target_kind,
  metric.target_source
from due
cross join partnership
join metric using (metric)
left join own on own.metric = due.metric and own.period = due.period
where own.metric is not null or due.period_type in ('month', 'quarter');

-- One row per home figure and comparator; the files beside this one fill it.
create or replace temp table against (
  metric varchar not null,
  period varchar not null,
  comparator varchar not null,
  comparator_value double,
  comparator_n integer,
  comparator_period varchar not null,
  comparator_status varchar,
  -- why there is no comparator_value
  comparator_missing varchar,
  -- counts behind an earlier figure of our own; null for a value that is taken as fixed
  earlier_numerator double,
  earlier_denominator double,
  -- false when the comparator covers another stretch of time and can only be shown
  is_comparable boolean not null,
  note varchar
);
