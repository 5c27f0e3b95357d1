-- One row per metric, published period and area that had a value then or a year before, cleared of what cannot be right.
-- Matched: only where there is a value in both years, so that no change comes from who is missing.
create or replace temp table neighbour_figure as
with dated as (
  select distinct metric, national_period, before_period
  from compared_window
),
now as (
  select dated.national_period, other_figure.*
  from dated
  join other_figure on other_figure.metric = dated.metric and other_figure.period = dated.national_period
),
earlier as (
  select dated.national_period, other_figure.*
  from dated
  join other_figure on other_figure.metric = dated.metric and other_figure.period = dated.before_period
  where value is not null and implausible is null
),
cleared as (
  select
    metric,
    national_period,
    area_code,
    case when now.implausible is null then now.value end as value,
    now.numerator,
    now.denominator,
    case when now.implausible is not null then 'implausible' when now.value is null then coalesce(now.missing, 'x') end
      as missing,
    now.status,
    earlier.value as value_before,
    earlier.numerator as numerator_before,
    earlier.denominator as denominator_before
  from now
  full join earlier using (metric, national_period, area_code)
)
select
  metric,
  national_period,
  area_code,
  value,
  case when value is not null and denominator is not null then numerator end as numerator,
  case when value is not null and numerator is not null then denominator end as denominator,
  missing,
  status = 'illustrative' as is_illustrative,
  value is not null and value_before is not null as is_matched,
  if(is_matched, value, null) as value_matched,
  if(is_matched, numerator, null) as numerator_matched,
  if(is_matched, denominator, null) as denominator_matched,
  if(is_matched, value_before, null) as before_matched,
  if(is_matched and denominator_before is not null, numerator_before, null) as numerator_before_matched,
  if(is_matched and numerator_before is not null, denominator_before, null) as denominator_before_matched
from cleared;

-- One row per metric, published period, area, neighbour set and summary of the ten statistical neighbours: mean, median,
-- and all of them pooled.
create or replace temp table neighbour_summary as
with summarised as (
  select
    metric,
    national_period,
    neighbour.area_code,
    neighbour_set,
    count(value) as with_value,
    -- in one order, so that the last digit is the same in every run
    avg(value order by neighbour_code) as mean,
    median(value) as median,
    pooled_of(value, numerator, denominator) as pooled,
    count(value_matched) as matched_n,
    avg(value_matched order by neighbour_code) - avg(before_matched order by neighbour_code) as mean_matched,
    median(value_matched) - median(before_matched) as median_matched,
    pooled_of(value_matched, numerator_matched, denominator_matched)
      - pooled_of(before_matched, numerator_before_matched, denominator_before_matched) as pooled_matched,
    bool_or(is_illustrative) as any_illustrative
  from neighbour
  join neighbour_figure on neighbour_figure.area_code = neighbour.neighbour_code
  where position <= 10
  group by all
  having count(value) > 0
)
select
  summarised.* exclude (pooled, pooled_matched),
  pooled * times as pooled,
  pooled_matched * times as pooled_matched
from summarised
join (select metric, case shape when 'percentage' then 100 when 'rate' then per else 1 end as times from metric)
  using (metric);

-- One row per metric, published period, area and neighbour set: who has no value, and why.
create or replace temp table neighbour_without as
with dated as (
  select distinct metric, national_period, national_end
  from compared_window
),
chosen as (
  select
    neighbour.*,
    coalesce(area.area_name, neighbour.neighbour_code) as name,
    area.valid_from as founded,
    area.valid_to as abolished
  from neighbour
  left join area on area.area_code = neighbour.neighbour_code
  where position <= 10
),
without as (
  select
    dated.metric,
    dated.national_period,
    chosen.area_code,
    chosen.neighbour_set,
    chosen.name,
    case when lived(founded, abolished, national_end) then figure.missing else 'z' end as symbol,
    case
      when not lived(founded, abolished, national_end) then 'did not exist then'
      when figure.missing = 'implausible' then 'implausible'
      else missing_in_words(figure.missing)
    end as why
  from dated
  cross join chosen
  left join neighbour_figure as figure
    on figure.metric = dated.metric
    and figure.national_period = dated.national_period
    and figure.area_code = chosen.neighbour_code
  where figure.value is null
)
select
  metric,
  national_period,
  area_code,
  neighbour_set,
  string_agg(format('{} [{}]', name, coalesce(symbol, 'x')), ', ' order by name) as without_value,
  string_agg(format('{} ({})', name, why), ', ' order by name) as without_in_words
from without
group by all;
