-- One row per cell (or line and column) that the figures of metric $1 for period $2 can rest on: the rows of the period in
-- the returns in force, in the columns that the metric's query names. The query may leave out some of these rows.
with figure_period as (
  select period_start, period_end from period where period = $2
)
select
  cell.dataset, cell.submission, cell.row_period, cell.categories, cell.label, cell.value, cell.code, cell.row, cell.cell, cell.line
from figure_return
join metric using (metric)
join accepted_cell as cell
  on cell.dataset = figure_return.dataset
  and cell.submission = figure_return.submission
  and cell.in_quarter = figure_return.quarter
  and names_column(metric.sql, cell.column_name)
join period as row_period on row_period.period = cell.row_period
cross join figure_period
where figure_return.metric = $1
  and figure_return.period = $2
  and figure_return.area_code = (select area_code from partnership)
  and case
    when metric.basis in ('flow', 'multi-year')
      then row_period.period_start >= figure_period.period_start and row_period.period_end <= figure_period.period_end
    -- what is counted on a day, and windows of years: the last row of the quarter that reported them
    else row_period.period_end = figure_period.period_end or cell.row_period = cell.in_quarter
  end
order by row_period.period_start, cell.dataset, cell.submission, cell.row, cell.label
