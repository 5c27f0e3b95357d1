-- One row per metric with figures of our own: whether a control chart fits it, and if not why and what stands in its
-- place. The series is that of its months, or of its quarters where months are too few or too small.
-- Source of the bounds: Provost and Murray; NHS England, Making Data Count. A percentage rests on a tiny base where one
-- more or fewer moves it by 5 points or more.
insert into process_chart by name
with headline as (
  select
    observation.metric, observation.period_type, observation.value, observation.denominator,
    metric.basis, metric.shape,
    -- what is counted; of a percentage those counted or the rest, whichever are fewer; of an average those it is of
    case metric.shape
      when 'percentage' then least(observation.numerator, observation.denominator - observation.numerator)
      when 'average' then observation.denominator
      when 'money' then null
      else observation.numerator
    end as counted
  from observation
  join metric using (metric)
  join partnership using (area_code)
  where observation.breakdown = 'all'
    and observation.category = 'all'
    and observation.origin = 'returns'
    and (metric.basis not in ('flow', 'snapshot') or observation.period_type in ('month', 'quarter'))
),
series as (
  select
    metric, basis, shape,
    if(basis in ('flow', 'snapshot'), period_type, null) as period_type,
    count(value) as points,
    avg(counted) as mean_count,
    count(*) filter (counted = 0 and value is not null) as zeros,
    median(denominator) filter (shape = 'percentage' and value is not null) as median_base
  from headline
  group by all
),
judged as (
  select
    *,
    case
      when basis = 'rolling-12-months' then 'overlapping'
      when basis = 'cohort' then 'cohort'
      when basis = 'multi-year' then 'several years'
      when median_base < 20 then 'tiny base'
      when mean_count < 5 then 'rare'
      when zeros > points / 2 then 'mostly zeros'
      when points < 8 then 'too few points'
    end as reason
  from series
  where points > 0
),
chosen as (
  select *
  from judged
  -- a chart where there is one, of months before quarters; else quarters, which are the less rare
  qualify row_number() over (
    partition by metric
    order by reason is not null, if(reason is null, period_type, null), period_type desc
  ) = 1
),
charted as (
  select metric from chosen where reason is null
)
select
  chosen.metric,
  chosen.period_type,
  case
    when reason is null then 'control chart'
    when reason = 'too few points' then 'line only'
    when reason in ('rare', 'mostly zeros', 'tiny base') and chosen.basis = 'flow' then 'four quarters'
    when chosen.basis = 'snapshot' then 'list'
    else 'line only'
  end as method,
  reason,
  points,
  mean_count,
  median_base,
  if(reason = 'overlapping', (select charted.metric from charted where charted.metric = metric.pair), null) as raw_metric
from chosen
join metric using (metric)
