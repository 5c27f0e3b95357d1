-- One row per metric and period that other areas can be set against: the published period to take. A flow, rolling year
-- or cohort takes the same twelve months, else the newest before them, which can only be shown. A snapshot takes the
-- newest snapshot up to its day. Counts are left out: a count says how large an area is.
create or replace temp table compared_window as
with asked as (
  select distinct metric, period, period_start, period_end, basis, is_year
  from own_figure
  where shape <> 'count'
),
published as (
  select distinct metric, period, period_type, period_start, period_end
  from other_figure
  where origin <> 'returns'
    and value is not null
    and area_code <> (select area_code from partnership)
),
chosen as (
  select
    asked.*,
    published.period as national_period,
    published.period_type as national_type,
    published.period_start as national_start,
    published.period_end as national_end
  from asked
  join published
    on published.metric = asked.metric
    and published.period_end <= asked.period_end
    and (
      asked.basis = 'snapshot'
      or asked.is_year
      or (published.period_start = asked.period_start and published.period_end = asked.period_end)
    )
  qualify row_number() over (
    partition by asked.metric, asked.period
    order by published.period_end desc, published.period_start desc
  ) = 1
)
select
  chosen.metric,
  chosen.period,
  national_period,
  national_end,
  before.period as before_period,
  national_end = chosen.period_end as is_same_window,
  -- a snapshot may be judged against the newest 31 March, not against an older one
  national_end = chosen.period_end
    or (basis = 'snapshot' and national_end > chosen.period_end - interval 1 year) as is_comparable,
  case
    when national_end = chosen.period_end then null
    when basis = 'snapshot' then format(
      '{} is {} months before.',
      strftime(national_end, '%-d %B %Y'),
      datediff('month', national_end, chosen.period_end)
    )
  end as snapshot_note
from chosen
left join period as before
  on before.period_type = national_type
  and before.period_start = national_start - interval 1 year
