-- One row per published figure: what its metric gives from the returns now, and whether that is what is printed.
-- `agreement` is 'equal' within the rounding of the print, 'different', or 'printed only' when nothing computes it.
create view published_coverage as
with own as (
  select observation.*, metric.basis
  from observation
  join metric using (metric)
  where area_code = (select area_code from partnership)
),
-- the days that a figure is about: those printed for it; those of its heading, for when the returns have none of the
-- first; and where neither is printed, the year that the report covers
day as (
  select report, fact, 1 as turn, period_start as first_day, period_end as last_day
  from published_fact
  where period_start is not null
  union all
  select report, fact, 2, heading_start, heading_end
  from published_fact
  where heading_start is not null
  union all
  select fact.report, fact.fact, 3, year.period_start, year.period_end
  from published_fact as fact
  join period as year on year.period = fact.report
  where fact.period is null and fact.heading_period is null
),
-- the part of its metric that a figure is about: the headline where the metric has no such breakdown
asked as (
  select
    fact.report, fact.fact, fact.metric, fact.gives, fact.base, fact.against,
    if(own.breakdown is null, 'all', fact.breakdown) as breakdown,
    if(own.breakdown is null, 'all', fact.category) as category,
    fact.period_start,
    fact.period_end
  from published_fact as fact
  left join (select distinct metric, breakdown from own) as own
    on own.metric = fact.metric and own.breakdown = fact.breakdown
  where fact.metric is not null
),
plain as (
  select report, fact, turn, 'now' as role, metric, gives, breakdown, category, first_day, last_day
  from asked
  join day using (report, fact)
  where gives not like '%change%'
),
-- a change is to the period of the other figure, from the one printed for the change, else from a year before
change_to as (
  select asked.*, 'now' as role, day.turn, day.first_day, day.last_day
  from asked
  join day on day.report = asked.report and day.fact = asked.against
  where asked.gives like '%change%'
),
change_from as (
  select
    * replace (
      'before' as role,
      coalesce(period_start, first_day - interval 1 year)::date as first_day,
      coalesce(period_end, last_day - interval 1 year)::date as last_day
    )
  from change_to
),
-- a share is of its base when a metric counts that, else of the headline
share_of as (
  select
    plain.report, plain.fact, plain.turn, 'base' as role,
    coalesce(base.metric, plain.metric) as metric,
    coalesce(base.gives, 'numerator') as gives,
    coalesce(base.breakdown, 'all') as breakdown,
    coalesce(base.category, 'all') as category,
    plain.first_day, plain.last_day
  from plain
  join asked using (report, fact)
  left join asked as base on base.report = asked.report and base.fact = asked.base
  where plain.gives = 'share'
),
point as (
  select * from plain
  union all by name
  select * exclude (base, against, period_start, period_end) from change_to
  union all by name
  select * exclude (base, against, period_start, period_end) from change_from
  union all by name
  select * from share_of
),
-- a day or a month finds the snapshot or the window that ends with it; a flow needs the same first and last day
found as (
  select point.report, point.fact, point.turn, point.role, point.gives, own.numerator, own.denominator, own.value
  from point
  join own
    on own.metric = point.metric
    and own.breakdown = point.breakdown
    and own.category = point.category
    and own.period_end = point.last_day
    and (own.period_start = point.first_day or (own.basis <> 'flow' and point.last_day - point.first_day <= 31))
  qualify row_number() over (
    partition by point.report, point.fact, point.turn, point.role
    order by own.period_start = point.first_day desc, own.period_type = 'quarter' desc, own.period_type
  ) = 1
),
computed as (
  select
    now.report,
    now.fact,
    case now.gives
      when 'numerator' then now.numerator
      when 'denominator' then now.denominator
      when 'value' then now.value
      when 'remainder' then 100 - now.value
      when 'share' then 100 * now.numerator / if(base.gives = 'denominator', base.denominator, base.numerator)
      when 'monthly-mean' then now.numerator / 12
      when 'change' then now.numerator - before.numerator
      when 'change-percent' then 100 * (now.numerator / before.numerator - 1)
      when 'value-change' then now.value - before.value
      when 'value-change-percent' then 100 * (now.value / before.value - 1)
    end as computed_value
  from found as now
  left join found as before
    on before.report = now.report and before.fact = now.fact and before.turn = now.turn and before.role = 'before'
  left join found as base
    on base.report = now.report and base.fact = now.fact and base.turn = now.turn and base.role = 'base'
  where now.role = 'now' and computed_value is not null
  qualify row_number() over (partition by now.report, now.fact order by now.turn) = 1
)
select
  report,
  fact,
  computed_value,
  case
    when computed_value is null then 'printed only'
    when computed_value between value - step / 2 - 1e-9 and coalesce("to", value) + step / 2 + 1e-9 then 'equal'
    else 'different'
  end as agreement
from published_fact
left join computed using (report, fact);
