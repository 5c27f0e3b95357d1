-- One row per home figure that other areas can be set against: the published period to take. A flow, rolling year or
-- cohort takes the same twelve months, else the newest before them, which can only be shown. A snapshot takes the
-- newest snapshot up to its day. Counts are left out: a count says how large an area is.
create or replace temp table national_window as
with published as (
  select distinct observation.metric, observation.period, observation.period_start, observation.period_end
  from observation
  where observation.breakdown = 'all'
    and observation.origin <> 'returns'
    and observation.value is not null
    and observation.area_code <> (select area_code from partnership)
)
select
  home.metric,
  home.period,
  published.period as national_period,
  published.period_end as national_end,
  published.period_end = home.period_end as is_same_window,
  -- a snapshot may be judged against the newest 31 March, not against an older one
  published.period_end = home.period_end
    or (home.basis = 'snapshot' and published.period_end > home.period_end - interval 1 year) as is_comparable,
  case
    when published.period_end = home.period_end then null
    when home.basis = 'snapshot' then format(
      '{} is {} months before.',
      strftime(published.period_end, '%-d %B %Y'),
      datediff('month', published.period_end, home.period_end)
    )
  end as snapshot_note
from home_figure as home
join published
  on published.metric = home.metric
  and published.period_end <= home.period_end
  and (
    home.basis = 'snapshot'
    or home.is_year
    or (published.period_start = home.period_start and published.period_end = home.period_end)
  )
where home.shape <> 'count'
qualify row_number() over (
  partition by home.metric, home.period
  order by published.period_end desc, published.period_start desc
) = 1
