-- One row per own figure and published period of the same window: its place among the authorities that lived then and
-- have a value. Rank 1 is best, or highest where neither way is good; ties share the better place. Quartiles are R's
-- type 7 over all of them, the authority itself too; the one to which the value belongs is called with the others that
-- its 95% interval reaches. Source of rank and quartiles: Department for Education, local authority interactive tool,
-- calculate_rank and calculate_quartile_band.
-- The interval of a rank: an authority that a test finds better takes a place above, one that it finds worse a place
-- below; what remains is open. Each pair is tested at rank_confidence(), so that all pairs of one authority hold together
-- with 95% (Bonferroni). Source: Mogstad, Romano, Shaikh and Wilhelm, Inference for ranks, Review of Economic Studies 91
-- (2024), 476-518, marginal confidence sets.
delete from place;

insert into place by name
with own as (
  select own_figure.*, national_period
  from own_figure
  join compared_window using (metric, period)
  join area using (area_code)
  where is_same_window
    and value is not null
    and implausible is null
    and lived(area.valid_from, area.valid_to, own_figure.period_end)
),
-- One row per metric, period and authority with a value: its own figure of the period, else the one published for the
-- same months under another name.
field as (
  select
    metric, period, area_code, value, rank_limit_lower, rank_limit_upper, true as is_own,
    case polarity when 'low' then value else -value end as from_best
  from own
  union all by name
  select
    asked.metric, asked.period, other.area_code, other.value, other.rank_limit_lower, other.rank_limit_upper,
    false as is_own,
    case asked.polarity when 'low' then other.value else -other.value end as from_best
  from (select distinct metric, period, national_period, polarity from own) as asked
  join other_figure as other on other.metric = asked.metric and other.period = asked.national_period
  anti join own_figure as own_too
    on own_too.metric = asked.metric and own_too.period = asked.period and own_too.area_code = other.area_code
  where other.area_type = 'authority'
    and other.value is not null
    and other.implausible is null
    and lived(other.valid_from, other.valid_to, other.period_end)
),
ranked as (
  select
    *,
    rank() over (partition by metric, period order by from_best) as rank,
    count(*) over (partition by metric, period, value) - 1 as tied_with
  from field
),
cuts as (
  select metric, period, count(*) as rank_of, quantile_cont(value, [0, 0.25, 0.5, 0.75, 1]) as cut
  from field
  group by all
  having count(*) > 1
),
-- One row per own figure with counts: how many a test puts above and below it.
tested as (
  select
    metric,
    period,
    own.area_code,
    count(*) filter (side = 1) as surely_above,
    count(*) filter (side = -1) as surely_below
  from (
    select
      own.metric,
      own.period,
      own.area_code,
      apart(
        other.value, other.rank_limit_lower, other.rank_limit_upper,
        own.value, own.rank_limit_lower, own.rank_limit_upper
      ) as side
    from field as own
    join field as other using (metric, period)
    where own.is_own
      and own.rank_limit_lower is not null
      and other.rank_limit_lower is not null
      and other.area_code <> own.area_code
  ) as own
  group by all
),
alive as (
  select period.period_end, count(*) as authorities
  from (select distinct period_end from own) as period
  join area on area.area_type = 'authority' and lived(area.valid_from, area.valid_to, period.period_end)
  group by all
),
banded as (
  select
    own.*,
    cuts.* exclude (metric, period),
    ranked.rank,
    ranked.tied_with,
    tested.* exclude (metric, period, area_code),
    polarity = 'low' as low_is_good,
    rank_of >= 4 and polarity <> 'none' and own.lower is not null as is_banded
  from own
  join ranked using (metric, period, area_code)
  join cuts using (metric, period)
  left join tested using (metric, period, area_code)
),
quartered as (
  select
    *,
    case when is_banded then quartile_of(value, cut) end as quartile,
    case when is_banded then quartile_of(lower, cut) end as quartile_lower,
    case when is_banded then quartile_of(upper, cut) end as quartile_upper
  from banded
)
select
  metric,
  area_code,
  period,
  national_period as published_period,
  rank,
  1 + if(low_is_good, surely_below, surely_above) as rank_lower,
  rank_of - if(low_is_good, surely_above, surely_below) as rank_upper,
  rank_of,
  authorities,
  tied_with,
  band_of(quartile, low_is_good) as band,
  band_of(if(low_is_good, quartile_lower, quartile_upper), low_is_good) as band_best,
  band_of(if(low_is_good, quartile_upper, quartile_lower), low_is_good) as band_worst,
  cut[1] as lowest,
  cut[2] as quartile_1,
  cut[3] as median,
  cut[4] as quartile_3,
  cut[5] as highest,
  case
    -- a low value belongs to the better quartile when it is on the cut, a high one only when it is past it
    when low_is_good and quartile > 1
      then -up_to_whole(numerator - cut[quartile] * coalesce(denominator, 1) / per)
    when not low_is_good and quartile < 4
      then 1 + down_to_whole(cut[quartile + 1] * coalesce(denominator, 1) / per - numerator)
  end as to_next_band
from quartered
join alive using (period_end)
