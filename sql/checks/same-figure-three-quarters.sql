-- One row per agency, dataset and run of at least three quarters in which every figure of 10 or more is the same: a
-- return that was probably copied. Small figures repeat by chance, so they do not count, nor do fewer than three others.
with sent as (
  -- One row per dataset, agency and quarter.
  select
    dataset,
    title,
    agency,
    quarter,
    date_trunc('quarter', period_start) as quarter_start,
    list({
      'value': value,
      'figure': figure,
      'month': datediff('month', date_trunc('quarter', period_start), period_start)
    } order by value desc, figure, period_start) filter (value >= 10) as figures
  from accepted_figure
  group by dataset, title, agency, quarter, quarter_start
),
with_quarter_before as (
  select
    *,
    coalesce(
      figures = lag(figures) over quarters
        and quarter_start = lag(quarter_start) over quarters + interval 3 month,
      false
    ) as is_same
  from sent
  window quarters as (partition by dataset, agency order by quarter_start)
),
with_run as (
  select
    *,
    count(*) filter (not is_same) over (partition by dataset, agency order by quarter_start) as run
  from with_quarter_before
)
select
  dataset,
  agency,
  max(quarter) as period,
  format(
    '{}: all {} figures of 10 or more are the same in {} quarters, {} to {}, such as {}: {:,.15g}',
    title, len(any_value(figures)), count(*), min(quarter), max(quarter),
    any_value(figures)[1].figure, any_value(figures)[1].value
  ) as found,
  'figures that differ from quarter to quarter' as expected,
  'Ask the agency whether an earlier return was copied, and for the figures of each quarter.' as mend
from with_run
group by dataset, title, agency, run
having count(*) >= 3 and len(any_value(figures)) >= 3
