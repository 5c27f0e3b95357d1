-- One row per measure and group of a protected characteristic, in the newest year, else quarter, that has it: the group's
-- share of those counted, its share of the base, their ratio with its 95% interval, and what a test says of it.
with home as (
  select * from observation where area_code = (select area_code from partnership)
),
broken_down as (
  select
    home.*,
    metric.shape = 'percentage' as is_percentage,
    home.category in ('not-disclosed', 'not-stated', 'not-recorded', 'not-known', 'unknown', 'refused') as is_unknown
  from home
  join metric using (metric)
  where breakdown in ('ethnicity', 'disability', 'special-needs', 'sex', 'age')
    and period_type in ('financial-year', 'quarter')
    and metric.shape in ('count', 'rate', 'percentage')
  qualify dense_rank() over (
    partition by home.metric, breakdown
    order by period_type = 'financial-year' desc, period_end desc
  ) = 1
),
-- With the groups that a public edition must not mention: without them the others do not make up the whole.
whole as (
  select metric, breakdown, category, is_unknown, is_percentage, numerator, denominator, missing, figure
  from broken_down
  union all by name
  select withheld.metric, withheld.breakdown, withheld.category, false as is_unknown, 'c' as missing
  from withheld_figure as withheld
  semi join broken_down using (metric, breakdown, period)
),
-- A percentage is set against that of the other groups; who belongs to none of them is left out.
together as (
  select
    metric,
    breakdown,
    total_if(numerator, not is_unknown) as numerator,
    total_if(denominator, not is_unknown) as denominator,
    total_if(if(is_percentage, denominator, numerator), is_unknown) as unknown,
    total(if(is_percentage, denominator, numerator)) as unknown_of,
    missing_code(missing) as missing,
    string_agg(figure, ' ' order by category) as figures
  from whole
  group by metric, breakdown
),
printed as (
  select *
  from equality_base
  where area_code = (select area_code from partnership)
    and published <= coalesce(getvariable('as_seen')::date, date 'infinity')
  qualify row_number() over (partition by metric, characteristic, category order by published desc) = 1
),
by_breakdown as (
  select
    groups.breakdown as characteristic, groups.metric, null as among, groups.category, null as label, groups.period,
    groups.is_percentage,
    groups.numerator,
    if(is_percentage, groups.denominator, together.numerator) as denominator,
    if(is_percentage, together.numerator - groups.numerator, null) as base_numerator,
    if(is_percentage, together.denominator - groups.denominator, null) as base_denominator,
    if(is_percentage, null, printed.share) as printed_share,
    if(is_percentage, null, printed.base) as base,
    if(is_percentage, null, printed.source) as base_source,
    together.unknown,
    together.unknown_of,
    groups.figure,
    groups.status,
    coalesce(groups.missing, together.missing) as missing,
    together.figures
  from broken_down as groups
  join together using (metric, breakdown)
  left join printed
    on printed.metric = groups.metric
    and printed.characteristic = groups.breakdown
    and printed.category = groups.category
  where not groups.is_unknown
),
-- Groups that a metric of their own counts: the shares of two counts of one day, and of the population.
by_metric as (
  select
    named.characteristic, named.metric, named.among, 'all' as category, named.label, own.period,
    false as is_percentage,
    own.numerator,
    everyone.numerator as denominator,
    base.numerator as base_numerator,
    population_in_use.population as base_denominator,
    null as printed_share,
    named.population as base,
    population_in_use.vintage as base_source,
    null as unknown,
    null as unknown_of,
    own.figure,
    own.status,
    coalesce(own.missing, everyone.missing, base.missing) as missing,
    concat_ws(' ', own.figure, everyone.figure, base.figure) as figures
  from equality_group as named
  join home as own on own.metric = named.metric and own.breakdown = 'all'
  join home as everyone
    on everyone.metric = named.among and everyone.breakdown = 'all' and everyone.period = own.period
  join home as base
    on base.metric = named.base_metric and base.breakdown = 'all' and base.period = own.period
  left join population_in_use
    on population_in_use.area_code = own.area_code
    and population_in_use.age_group = named.population
    and population_in_use.mid_year = mid_year_for(own.period_end)
  where own.period_type in ('financial-year', 'quarter')
  qualify row_number() over (
    partition by named.metric, named.among
    order by own.period_type = 'financial-year' desc, own.period_end desc
  ) = 1
),
shares as (
  select
    *,
    numerator / nullif(denominator, 0) as share,
    proportion_lower(numerator, denominator, 1, 0.95) as share_lower,
    proportion_upper(numerator, denominator, 1, 0.95) as share_upper,
    coalesce(printed_share / 100, base_numerator / nullif(base_denominator, 0)) as base_share,
    coalesce(printed_share / 100, proportion_lower(base_numerator, base_denominator, 1, 0.95)) as base_lower,
    coalesce(printed_share / 100, proportion_upper(base_numerator, base_denominator, 1, 0.95)) as base_upper
  from (from by_breakdown union all by name from by_metric) as counted
),
ratios as (
  select
    *,
    share / nullif(base_share, 0) as ratio,
    ratio_lower(share, share_lower, base_share, base_upper) as ratio_lower,
    ratio_upper(share, share_upper, base_share, base_lower) as ratio_upper,
    -- a large ratio of five people or fewer is no finding
    abs(numerator - denominator * base_share) < 5.5
      and abs(numerator - denominator * base_share) >= 0.1 * denominator * base_share as is_large_of_few
  from shares
)
select
  characteristic, metric, among, category, label, period, is_percentage,
  numerator, denominator, 100 * share as share,
  base, base_source, base_numerator, base_denominator, 100 * base_share as base_share,
  ratio,
  if(ratio is null, null, ratio_lower) as lower,
  if(ratio is null, null, ratio_upper) as upper,
  case
    when ratio is null then null
    when denominator < 5 or base_denominator < 5 or greatest(numerator, denominator * base_share) < 5
      then 'too few to tell'
    when ratio_lower > 1 then 'higher'
    when ratio_upper < 1 then 'lower'
    when is_large_of_few then 'too few to tell'
    else 'no real change'
  end as verdict,
  unknown, unknown_of, figure, status, missing,
  -- the code of every figure that the row is made of, with a blank between
  figures
from ratios
order by characteristic, metric, category
