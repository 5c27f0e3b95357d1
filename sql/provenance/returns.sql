-- One row per return that the figures of metric $1 for period $2 rest on, or that is due for them and has not come.
with due as (
  select
    expected_return.dataset, expected_return.agency, expected_return.agency_name, quarter.period as quarter
  from metric
  join expected_return on list_contains(metric.datasets, expected_return.dataset)
  join period as first_period on first_period.period = expected_return.first_period
  left join period as last_period on last_period.period = expected_return.last_period
  join period as figure_period on figure_period.period = $2
  join period as quarter
    on quarter.period_type = 'quarter'
    and quarter.period_start >= first_period.period_start
    and quarter.period_end <= coalesce(last_period.period_end, date '9999-12-31')
    and quarter.period_start <= figure_period.period_end
    and quarter.period_end >= figure_period.period_start
  where metric.metric = $1
    and metric.basis in ('flow', 'multi-year')
),
used as (
  select dataset, agency, quarter, submission
  from figure_return
  where metric = $1 and period = $2 and area_code = (select area_code from partnership)
)
select
  coalesce(used.dataset, due.dataset) as dataset,
  coalesce(used.agency, due.agency) as agency,
  coalesce(
    due.agency_name,
    (select any_value(agency_name) from expected_return where agency = used.agency),
    used.agency
  ) as agency_name,
  coalesce(used.quarter, due.quarter) as quarter,
  submission, file, sha256, received_at::varchar as received_at, prepared_by, signed_by,
  signed_at::varchar as signed_at, submission.status, rows_read, rows_accepted, rows_rejected, supersedes, reason
from used
full join due on due.dataset = used.dataset and due.agency = used.agency and due.quarter = used.quarter
left join submission using (submission)
order by quarter, dataset, agency
