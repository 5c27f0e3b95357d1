-- One row per metric, area, period, breakdown and category: the parts as given and what they roll up to.
-- Flows add over quarter, year to date, rolling twelve months and financial year; snapshots take the last; rolling
-- and cohort figures stay what they are, under each name of their twelve months. What is too rare for a year is added
-- over three years, and its parts are left out.
create or replace temp table rolled as
with longer as (
  select period, period_type, period_start, period_end
  from period
  where period_type in ('quarter', 'year-to-date', 'rolling-12-months', 'financial-year', 'three-years')
    and period_end in (select quarter.period_end from period as quarter where quarter.period_type = 'quarter')
),
series as (
  select
    metric, area_code, breakdown, category, basis, period_type as part_type,
    min(period_start) as first_day, max(period_end) as last_day
  from part
  group by all
),
-- Only periods that the series covers from end to end, so that a year that has just begun has no row.
added_target as (
  select
    series.*, longer.period, longer.period_type, longer.period_start, longer.period_end,
    datediff('month', longer.period_start, longer.period_end + 1) / if(part_type = 'month', 1, 3) as parts_needed
  from series
  join longer on longer.period_start >= series.first_day and longer.period_end <= series.last_day
  where longer.period_type <> series.part_type
    and case series.basis
      when 'flow' then longer.period_type <> 'three-years'
      when 'multi-year' then longer.period_type = 'three-years'
    end
),
added as (
  select
    target.metric, target.area_code, target.period, target.period_type, target.period_start, target.period_end,
    target.breakdown, target.category, target.basis,
    any_value(part.shape) as shape,
    count(*) = target.parts_needed as all_there,
    bool_and(part.has_value) as all_valued,
    sum(part.numerator) as numerator,
    sum(part.denominator) as denominator,
    -- the code that every part bears, if it is one and the same
    if(count(part.missing) = count(*) and count(distinct part.missing) = 1, any_value(part.missing), 'x') as missing,
    bool_or(part.estimated) as estimated
  from added_target as target
  join part
    on part.metric = target.metric
    and part.area_code = target.area_code
    and part.breakdown = target.breakdown
    and part.category = target.category
    and part.period_start >= target.period_start
    and part.period_end <= target.period_end
  group by
    target.metric, target.area_code, target.period, target.period_type, target.period_start, target.period_end,
    target.breakdown, target.category, target.basis, target.parts_needed
),
whole as (
  select
    * exclude (all_there, all_valued, numerator, denominator, missing),
    all_there and all_valued as has_value,
    if(all_there and all_valued, numerator, null) as numerator,
    if(all_there and all_valued, denominator, null) as denominator,
    case when not all_there then 'x' when not all_valued then missing end as missing
  from added
),
snapshot as (
  select
    part.metric, part.area_code, longer.period, longer.period_type, longer.period_start, longer.period_end,
    part.breakdown, part.category, part.shape, part.basis, part.reported,
    part.has_value, part.numerator, part.denominator, part.missing, part.estimated
  from part
  join longer using (period_end)
  where part.basis = 'snapshot'
    and longer.period_type in ('quarter', 'financial-year')
    and longer.period_type <> part.period_type
),
-- The twelve months to the end of Q4 are the financial year, however the return writes them.
renamed as (
  select
    part.metric, part.area_code, longer.period, longer.period_type, longer.period_start, longer.period_end,
    part.breakdown, part.category, part.shape, part.basis, part.reported,
    part.has_value, part.numerator, part.denominator, part.missing, part.estimated
  from part
  join longer using (period_start, period_end)
  left join part as twin
    on twin.metric = part.metric
    and twin.area_code = part.area_code
    and twin.period = longer.period
    and twin.breakdown = part.breakdown
    and twin.category = part.category
  where part.basis in ('rolling-12-months', 'cohort')
    and longer.period_type in ('rolling-12-months', 'financial-year')
    and twin.metric is null
)
select
  metric, area_code, period, period_type, period_start, period_end, breakdown, category, shape, basis, reported,
  has_value, numerator, denominator, missing, estimated
from part
where basis <> 'multi-year'
union all by name
select * from whole
union all by name
select * from snapshot
union all by name
select * from renamed
