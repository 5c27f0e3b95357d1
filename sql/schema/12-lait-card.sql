-- The answers of the Department for Education's local authority interactive tool (LAIT), for its own measures and for
-- ours, with our own beside them where the tool's mislead. Source of every rule: the tool's R functions
-- calculate_change_from_prev_yr, calculate_rank, calculate_quartile_band, clean_ldn_region and build_la_stats_table.

-- R's round(): to the nearer of the two neighbours as they are stored, to the even one when both are as near.
create macro lait_round(x, decimals) as
  case
    when x - floor(x * 10 ** decimals) / 10 ** decimals < ceil(x * 10 ** decimals) / 10 ** decimals - x
      or (
        x - floor(x * 10 ** decimals) / 10 ** decimals = ceil(x * 10 ** decimals) / 10 ** decimals - x
        and floor(x * 10 ** decimals) % 2 = 0
      )
      then floor(x * 10 ** decimals) / 10 ** decimals
    else ceil(x * 10 ** decimals) / 10 ** decimals
  end;

-- A number as the limit of a band: 16.9, 89.
create macro lait_limit(x) as format('{:.15g}', round(x, 10) + 0.0);

-- A number as the tool shows it, halves up: 22.3, 1,258.0, 2.500 million.
-- Source: Department for Education, dfeR, pretty_num and round_five_up.
create macro half_up(x, decimals) as
  sign(x) * trunc(abs(x) * 10 ** decimals + 0.5 + 1.4901161193847656e-08) / 10 ** decimals;
create macro lait_shown(x, decimals) as
  case
    when x is null then 'NA'
    when abs(x) >= 1e9 then printf('%,.3f', half_up(x / 1e9, 3)) || ' billion'
    when abs(x) >= 1e6 then printf('%,.3f', half_up(x / 1e6, 3)) || ' million'
    when decimals = 0 then format('{:,.0f}', half_up(x, 0))
    when decimals = 1 then format('{:,.1f}', half_up(x, 1))
    when decimals = 2 then format('{:,.2f}', half_up(x, 2))
    else format('{:,.3f}', half_up(x, 3))
  end;

-- One row per measure, year and area: of the newest LAIT file, and of the years of our metrics that others have too.
create view lait_reading as
with newest as (
  select measure, arg_max(file, released) as file
  from lait_measure
  group by measure
),
ours as (
  select metric
  from observation
  where origin <> 'returns' and area_code <> (select area_code from partnership)
  group by metric
)
select
  measure.measure,
  measure.measure_short,
  measure.polarity,
  measure.decimals,
  measure.is_banded,
  figure.years,
  coalesce(try_cast(figure.years[1:4] as integer), 0)
    + if(regexp_matches(figure.years, '^[0-9]{4}[-/]'), 1, 0) as ends_in,
  figure.area_code,
  coalesce(figure.area_code, figure.lait_number::varchar) as area,
  figure.area_name,
  case when figure.lait_number = 970 then 'country' when figure.lait_number > 970 then 'region' else 'authority' end
    as area_type,
  -- the tool has London in two halves; DfE numbers Inner London 201 to 213 and Outer London 301 to 320
  case
    when figure.lait_number between 201 and 213 then 'E13000001'
    when figure.lait_number between 301 and 320 then 'E13000002'
    else area.region_code
  end as region_code,
  area.valid_from,
  area.valid_to,
  figure.value,
  fault.reason as implausible
from lait_measure as measure
semi join newest using (measure, file)
join lait_figure as figure using (file, measure_short)
left join area using (area_code)
left join lait_fault as fault
  on fault.file = figure.file
  and fault.measure_short = figure.measure_short
  and fault.years = figure.years
  and fault.lait_number = figure.lait_number
where regexp_matches(figure.years, '^[0-9]')
union all by name
select
  metric.metric as measure,
  metric.metric as measure_short,
  metric.polarity,
  1 as decimals,
  true as is_banded,
  observation.period as years,
  year(observation.period_end) as ends_in,
  area.area_code,
  area.area_code as area,
  area.area_name,
  area.area_type,
  area.region_code,
  area.valid_from,
  area.valid_to,
  observation.value,
  (
    select min(reason)
    from national_fault as fault
    where fault.metric = observation.metric
      and fault.area_code = observation.area_code
      and fault.period = observation.period
      and fault.origin = observation.origin
  ) as implausible
from observation
semi join ours using (metric)
join metric using (metric)
join area on area.area_code = observation.area_code
where breakdown = 'all'
  and category = 'all'
  and area.area_type <> 'joint'
  and period_type in ('financial-year', 'academic-year', 'calendar-year');

-- One row per measure, authority, year and neighbour set: what the tool shows when that year is its latest.
create view lait_card_by_set as
with printed as (
  select *, coalesce(year(valid_to), 9999) >= ends_in as is_alive
  from lait_reading
),
year_before as (
  select
    measure_short,
    years,
    lag(years) over (partition by measure_short order by ends_in, years) as before,
    ends_in - lag(ends_in) over (partition by measure_short order by ends_in, years) as years_apart,
    years = max(years) over (partition by measure_short) as is_latest
  from (select distinct measure_short, years, ends_in from printed)
),
-- One row per measure, year and area with the year before.
dated as (
  select now.*, is_latest, year_before.before, years_apart, earlier.value as value_before
  from printed as now
  join year_before using (measure_short, years)
  left join printed as earlier
    on earlier.measure = now.measure
    and earlier.years = year_before.before
    and earlier.area = now.area
),
-- One row per measure and year: its field of authorities, abolished ones too.
field as (
  select
    measure,
    years,
    count(*) filter (is_alive) as listed,
    count(value) as rank_of,
    count(value) filter (is_alive and implausible is null) as our_rank_of,
    quantile_cont(value, [0, 0.25, 0.5, 0.75, 1]) as cut
  from printed
  where area_type = 'authority'
  group by all
),
placed as (
  select
    *,
    rank() over (
      partition by measure, years
      order by case when polarity = 'low' then value else -value end nulls last
    ) as place,
    rank() over (
      partition by measure, years, is_alive and implausible is null
      order by case when polarity = 'low' then value else -value end nulls last
    ) as our_place
  from dated
  where area_type = 'authority'
),
-- One row per measure, year, authority and set.
neighbours as (
  select
    home.measure,
    home.years,
    home.area,
    neighbour.neighbour_set,
    count(*) as listed,
    count(other.value) as n,
    avg(other.value) as mean,
    avg(other.value_before) as mean_before,
    median(other.value) as median,
    count(*) filter (other.value is not null and other.value_before is not null) as matched_n,
    avg(other.value) filter (other.value_before is not null)
      - avg(other.value_before) filter (other.value is not null) as matched_change,
    string_agg(other.area_name, ', ' order by neighbour.position) filter (other.value is null) as without_value
  from placed as home
  join neighbour on neighbour.area_code = home.area_code and neighbour.position <= 10
  join dated as other
    on other.measure = home.measure
    and other.years = home.years
    and other.area_code = neighbour.neighbour_code
  group by all
),
-- Half of London stands for all its years, or London for all of them when the half has no value in the latest.
regional as (
  select
    home.measure,
    home.years,
    home.area,
    if(half.value is null and half.area_code in ('E13000001', 'E13000002'), london, half) as region
  from placed as home
  left join dated as half
    on half.measure = home.measure and half.years = home.years and half.area_code = home.region_code
  left join dated as london
    on london.measure = home.measure and london.years = home.years and london.area_code = 'E12000007'
),
answered as (
  select
    home.*,
    home.value - home.value_before as change,
    neighbours.* exclude (measure, years, area),
    neighbours.mean - neighbours.mean_before as neighbours_change,
    region,
    england,
    field.* exclude (measure, years, listed),
    field.listed as listed_authorities,
    if(home.polarity = 'low', 1, -1) as sense,
    case
      when home.value is null then null
      when home.value <= cut[2] then 1
      when home.value <= cut[3] then 2
      when home.value <= cut[4] then 3
      else 4
    end as quartile,
    10.0 ** -home.decimals as step,
    list_transform(cut, lambda edge: lait_round(edge, home.decimals)) as rounded
  from placed as home
  join field using (measure, years)
  left join neighbours using (measure, years, area)
  left join regional using (measure, years, area)
  left join dated as england
    on england.measure = home.measure and england.years = home.years and england.area_type = 'country'
)
select
  measure,
  measure_short,
  area_code,
  area_name,
  years as period,
  is_latest,
  polarity,
  value,
  before as previous_period,
  value_before as previous,
  change,
  neighbour_set,
  mean as neighbours_mean,
  n as neighbours_n,
  neighbours_change,
  region.area_name as region_name,
  region.value as region,
  region.value - region.value_before as region_change,
  england.value as england,
  england.value - england.value_before as england_change,
  -- a dash where neither way is good, nothing where there is no value
  case when polarity = 'none' then '-' when value is not null then place::varchar end as rank,
  rank_of,
  case
    when polarity = 'none' or not is_banded then '-'
    when polarity = 'low' then ['A', 'B', 'C', 'D'][quartile]
    else ['D', 'C', 'B', 'A'][quartile]
  end as band,
  cut[1] as cut_0,
  cut[2] as cut_25,
  cut[3] as cut_50,
  cut[4] as cut_75,
  cut[5] as cut_100,
  case when polarity = 'none' then '-' when not is_banded then 'Data range is too small.' end as no_bands,
  case
    when no_bands is not null then null
    when polarity = 'low' then format('{} to {}', lait_limit(rounded[1]), lait_limit(rounded[2]))
    else format('{} to {}', lait_limit(rounded[5]), lait_limit(rounded[4] + step))
  end as band_a,
  case
    when no_bands is not null then null
    when polarity = 'low' then format('{} to {}', lait_limit(rounded[2] + step), lait_limit(rounded[3]))
    else format('{} to {}', lait_limit(rounded[4]), lait_limit(rounded[3] + step))
  end as band_b,
  case
    when no_bands is not null then null
    when polarity = 'low' then format('{} to {}', lait_limit(rounded[3] + step), lait_limit(rounded[4]))
    else format('{} to {}', lait_limit(rounded[3] + step), lait_limit(rounded[2] + step))
  end as band_c,
  case
    when no_bands is not null then null
    when polarity = 'low' then format('{} to {}', lait_limit(rounded[4] + step), lait_limit(rounded[5]))
    else format('{} to {}', lait_limit(rounded[2]), lait_limit(rounded[1]))
  end as band_d,
  case band when 'A' then '#00703c' when 'D' then '#d4351c' else 'none' end as band_colour,
  case
    when polarity = 'none' or coalesce(change, 0) = 0 then 'black'
    when (change < 0) = (polarity = 'low') then '#00703c'
    else '#d4351c'
  end as trend_colour,
  lait_shown(value, decimals) as shown,
  lait_shown(mean, decimals) as neighbours_shown,
  lait_shown(region.value, decimals) as region_shown,
  lait_shown(england.value, decimals) as england_shown,
  lait_shown(change, decimals) as change_shown,
  -- ours beside it
  median as our_neighbours_median,
  matched_n as our_neighbours_matched,
  matched_change as our_neighbours_change,
  case when value is not null and implausible is null and is_alive then our_place end as our_rank,
  our_rank_of,
  if(england.implausible is null, england.value, null) as our_england,
  nullif(concat_ws(' ',
    england.implausible || ' It is not a figure to compare with.',
    case
      when rank_of > our_rank_of and value is not null
        then format('{} of those ranked had been abolished or cannot be right.', rank_of - our_rank_of)
    end,
    case
      when our_rank_of < listed_authorities
        then format('{} of {} authorities have a value.', our_rank_of, listed_authorities)
    end,
    case when n < listed then format('The mean is of {} of {} neighbours; none for {}.', n, listed, without_value) end,
    case
      when abs(neighbours_change - matched_change) > 1e-9 then format(
        'Not the same neighbours have a value in both years; the mean of the {} that have changed by {}.',
        matched_n, lait_shown(matched_change, decimals)
      )
    end,
    case when years_apart > 1 then format('The change is over {} years.', years_apart) end,
    case
      when polarity = 'high' and is_banded
        then format('Band C is {} to {}.', lait_limit(rounded[3]), lait_limit(rounded[2] + step))
    end
  ), '') as why
from answered;

-- The same with the set of neighbours that the partnership chose; an authority that is not in it, such as an abolished
-- one, keeps the newest set that it was in.
create view lait_card as
select lait_card_by_set.*
from lait_card_by_set
cross join (select neighbour_set as chosen from partnership) as partnership
qualify row_number() over (
  partition by measure, measure_short, area_code, area_name, period
  order by neighbour_set is distinct from chosen, neighbour_set desc
) = 1;
