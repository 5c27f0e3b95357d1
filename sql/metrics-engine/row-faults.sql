-- One row per metric and thing that is wrong with the rows that its query gave, whatever the figures are.
with given as (
  select metric_row.*, metric.basis, period.period_type
  from metric_row
  join metric using (metric)
  left join period using (period)
),
unknown_period as (
  select distinct
    metric,
    coalesce(period, 'no period') as found,
    'a period of the returns: a month, a quarter or a window of twelve months' as expected,
    'Give the period as it stands in the view, and leave out rows without one.' as mend
  from given
  where period_type is null
),
unfit_period as (
  select distinct
    metric,
    format('the {} {}', period_type, period),
    format(
      'a {} for the basis {}',
      if(basis in ('flow', 'snapshot', 'multi-year'), 'month or quarter', 'window of twelve months'), basis
    ),
    'Change basis: or the period that the query gives.'
  from given
  where case
    when basis in ('flow', 'snapshot', 'multi-year') then period_type not in ('month', 'quarter')
    else period_type not in ('rolling-12-months', 'financial-year', 'calendar-year', 'academic-year')
  end
),
mixed_periods as (
  select
    metric,
    'months and quarters together',
    'only months, or only quarters',
    'Give one kind of period; the engine adds up.'
  from given
  where basis in ('flow', 'snapshot', 'multi-year') and period_type in ('month', 'quarter')
  group by metric
  having count(distinct period_type) > 1
),
no_area as (
  select distinct
    metric,
    'a row without area_code',
    'area_code on every row',
    'Give the area_code of the view.'
  from given
  where area_code is null
),
twins as (
  select
    metric,
    format('{} rows for {}, breakdown {}, category {}', count(*), period, breakdown, category),
    'one row for each area, period, breakdown and category',
    'Add the rows up with group by, or keep the latest with qualify.'
  from given
  group by metric, area_code, period, breakdown, category
  having count(*) > 1
),
unknown_code as (
  select distinct
    metric,
    format('missing = {}', missing),
    'c, x, z or e, or null',
    'Take it from the columns that end in _code, with missing_code.'
  from given
  where missing not in ('c', 'x', 'z', 'e')
),
no_number as (
  select
    metric,
    format('{} of {} for {}', numerator, denominator, period),
    'numbers of 0 or more',
    'Guard a division with nullif, and a difference against parts that are larger than the whole.'
  from given
  where not coalesce(isfinite(numerator) and numerator >= 0, true)
    or not coalesce(isfinite(denominator) and denominator >= 0, true)
),
no_headline as (
  select
    metric,
    'no row for all',
    'a row for all beside the breakdown, in each period',
    'Add the total as breakdown all, category all.'
  from given
  group by metric
  having bool_and(breakdown <> 'all')
),
fault as (
  select * from unknown_period
  union all select * from unfit_period
  union all select * from mixed_periods
  union all select * from no_area
  union all select * from twins
  union all select * from unknown_code
  union all select * from no_number
  union all select * from no_headline
)
select metric, found, expected, mend
from fault
-- the first few say enough
qualify row_number() over (partition by metric order by found) <= 3
order by metric, found
