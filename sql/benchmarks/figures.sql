-- One row per headline figure of an authority that is compared; for the home area also one for each month or quarter
-- between the first and the last that did not arrive (its value is null).
create or replace temp table own_figure as
with headline as (
  select observation.*, implausible_figure.implausible
  from observation
  semi join area on area.area_code = observation.area_code and area.area_type = 'authority'
  left join implausible_figure using (metric, area_code, period, origin)
  where breakdown = 'all' and category = 'all'
),
span as (
  select metric, area_code, period_type, min(period_start) as first_start, max(period_start) as last_start
  from headline
  semi join partnership using (area_code)
  group by all
),
due as (
  select span.metric, span.area_code, period.period, period.period_type, period.period_start, period.period_end
  from span
  join period
    on period.period_type = span.period_type
    and period.period_start between span.first_start and span.last_start
  where span.period_type in ('month', 'quarter')
),
missed as (
  select due.*
  from due
  anti join headline using (metric, area_code, period)
),
figure as (
  select * exclude (area_name, breakdown, category, figure, denominator_vintage) from headline
  union all by name
  select * from missed
)
select
  figure.*,
  figure.period_type in ('financial-year', 'academic-year', 'calendar-year', 'rolling-12-months') as is_year,
  metric.shape,
  metric.basis,
  metric.polarity,
  metric.per,
  metric.target_value,
  metric.target_kind,
  metric.target_source,
  rank_limit_lower(shape, numerator, figure.denominator, per) as rank_limit_lower,
  rank_limit_upper(shape, numerator, figure.denominator, per) as rank_limit_upper
from figure
join metric using (metric);

-- One row per headline figure of any area that others can be set against, with the limits that ranks are judged by.
create or replace temp table other_figure as
select
  observation.metric,
  observation.area_code,
  coalesce(area.area_name, observation.area_name) as area_name,
  observation.period,
  observation.period_type,
  observation.period_start,
  observation.period_end,
  observation.numerator,
  observation.denominator,
  observation.value,
  observation.lower,
  observation.upper,
  observation.lower_998,
  observation.upper_998,
  observation.missing,
  observation.status,
  observation.origin,
  implausible_figure.implausible,
  area.area_type,
  area.valid_from,
  area.valid_to,
  rank_limit_lower(shape, numerator, observation.denominator, per) as rank_limit_lower,
  rank_limit_upper(shape, numerator, observation.denominator, per) as rank_limit_upper
from observation
join metric using (metric)
left join area on area.area_code = observation.area_code
left join implausible_figure
  on implausible_figure.metric = observation.metric
  and implausible_figure.area_code = observation.area_code
  and implausible_figure.period = observation.period
  and implausible_figure.origin = observation.origin
where breakdown = 'all' and category = 'all' and shape <> 'count';

-- One row per own figure and comparator; the files beside this one fill it.
create or replace temp table against (
  metric varchar not null,
  area_code varchar not null,
  period varchar not null,
  comparator varchar not null,
  neighbour_set varchar,
  comparator_value double,
  comparator_n integer,
  comparator_of integer,
  without_value varchar,
  comparator_period varchar not null,
  comparator_status varchar,
  -- why there is no comparator_value
  comparator_missing varchar,
  comparator_change double,
  matched_change double,
  matched_n integer,
  implausible varchar,
  -- counts behind an earlier figure of our own; null for a value that is taken as fixed
  earlier_numerator double,
  earlier_denominator double,
  -- false when the comparator covers another stretch of time and can only be shown
  is_comparable boolean not null,
  -- the registered events between the two after which something else is counted; null when there are none
  break_in_series varchar,
  note varchar
);
