-- One row per home figure and published period of the same window: its place among all authorities that have a value.
-- Rank 1 is best, or highest where neither way is good; ties share the better rank. Bands A (best) to D are quartiles
-- by R's type 7 over all authorities, the home area too. Source: Department for Education, local authority interactive
-- tool, calculate_rank and calculate_quartile_band.
create or replace temp table home_rank as
with field as (
  select home.metric, home.period, home.polarity, home.value as home_value, other.value
  from home_figure as home
  join national_window using (metric, period)
  join observation as other
    on other.metric = home.metric
    and other.period = national_window.national_period
    and other.breakdown = 'all'
    and other.area_code <> home.area_code
  join area on area.area_code = other.area_code
  where national_window.is_same_window
    and home.value is not null
    and other.value is not null
    and area.area_type = 'authority'
    and (area.valid_to is null or area.valid_to >= other.period_end)
  union all
  select home.metric, home.period, home.polarity, home.value as home_value, home.value
  from home_figure as home
  join national_window using (metric, period)
  where national_window.is_same_window and home.value is not null
),
placed as (
  select
    metric,
    period,
    polarity,
    home_value,
    1 + count(*) filter (case polarity when 'low' then value < home_value else value > home_value end) as rank,
    count(*) as rank_of,
    quantile_cont(value, [0.25, 0.5, 0.75]) as cut
  from field
  group by all
)
select
  metric,
  period,
  rank,
  rank_of,
  case
    when polarity = 'none' or rank_of < 4 then null
    when home_value <= cut[1] then case polarity when 'low' then 'A' else 'D' end
    when home_value <= cut[2] then case polarity when 'low' then 'B' else 'C' end
    when home_value <= cut[3] then case polarity when 'low' then 'C' else 'B' end
    else case polarity when 'low' then 'D' else 'A' end
  end as band
from placed
where rank_of > 1
