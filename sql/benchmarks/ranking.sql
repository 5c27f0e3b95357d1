-- One row per metric and authority that existed in the newest period that others published, with its place. Areas that
-- were published as one with another are listed without one. The rank is that of ranks.sql.
delete from ranking;

insert into ranking by name
with newest as (
  select metric, arg_max(period, period_end) as published_period, max(period_end) as period_end
  from other_figure
  where origin <> 'returns'
    and value is not null
    and area_type = 'authority'
    and area_code <> (select area_code from partnership)
  group by metric
),
-- One row per metric: what the home area's own figure of the same months is called.
home as (
  select newest.metric, area_code, own_figure.period
  from newest
  join compared_window
    on compared_window.metric = newest.metric and national_period = published_period and is_same_window
  join own_figure on own_figure.metric = newest.metric and own_figure.period = compared_window.period
  join partnership using (area_code)
  qualify row_number() over (
    partition by newest.metric
    order by own_figure.value is null, own_figure.period <> published_period, length(own_figure.period)
  ) = 1
),
-- Every authority of the time, with or without a figure.
alive as (
  select
    newest.metric, published_period, area.area_code, area.area_name, area.area_type,
    coalesce(home.period, published_period) as period
  from newest
  join area
    on area.area_type in ('authority', 'joint')
    and lived(area.valid_from, area.valid_to, newest.period_end)
  left join home on home.metric = newest.metric and home.area_code = area.area_code
),
figure as (
  select
    alive.*,
    numerator, other_figure.denominator, value, lower, upper, lower_998, upper_998, status, implausible,
    if(value is null, coalesce(missing, 'x'), null) as missing,
    alive.area_type = 'authority' and value is not null and implausible is null as is_ranked,
    metric.per,
    case metric.polarity when 'low' then value else -value end as from_best
  from alive
  join metric using (metric)
  left join other_figure using (metric, period, area_code)
  where alive.area_type = 'authority' or value is not null
),
averaged as (
  select
    metric,
    if(count(value) = count(lower), sum(numerator) / sum(denominator) * any_value(per), null) as average
  from figure
  where is_ranked
  group by metric
)
select
  figure.* exclude (lower_998, upper_998, is_ranked, per, from_best),
  if(is_ranked, rank() over (partition by metric, is_ranked order by from_best), null) as rank,
  average,
  if(is_ranked, funnel_side(lower, upper, lower_998, upper_998, average), null) as funnel
from figure
left join averaged using (metric);
