-- One row per agency and quarter in which plans do not add up: open before + started − ended = open now.
with plans as (
  select
    agency,
    quarter,
    total(open) as open,
    total(started) as started,
    total(ended) as ended
  from child_protection_plans
  group by agency, quarter
),
with_quarter_before as (
  select
    now.agency,
    now.quarter,
    now.open,
    now.started,
    now.ended,
    before.quarter as quarter_before,
    before.open as open_before
  from plans as now
  join period as now_period on now_period.period = now.quarter
  join period as before_period
    on before_period.period_type = 'quarter'
    and before_period.period_end = now_period.period_start - interval 1 day
  join plans as before on before.agency = now.agency and before.quarter = before_period.period
)
select
  'child-protection-plans' as dataset,
  agency,
  quarter as period,
  format('{} on a plan at the end of {}, {} started, {} ended, {} on a plan now', open_before, quarter_before, started, ended, open) as found,
  format('{} on a plan now', open_before + started - ended) as expected,
  'Ask the agency which of the four counts is wrong, and for a corrected return.' as mend
from with_quarter_before
where open <> open_before + started - ended
