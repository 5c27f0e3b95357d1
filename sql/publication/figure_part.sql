-- One row per metric, return, period of the return's rows and column that the metric's query names: where in the file.
-- Only the quarters that the return brought: it may repeat earlier ones unchanged.
with named_column as (
  select read.metric, read.dataset, sent.column_name
  from (select metric, sql, unnest(datasets) as dataset from metric) as read
  join duckdb_columns() as sent
    on sent.schema_name = 'accepted'
    and sent.table_name = replace(read.dataset, '-', '_')
  where names_column(read.sql, sent.column_name)
),
named as (
  select
    named_column.metric, cell.submission, cell.row_period, cell.column_name, cell.label, cell.row, cell.line,
    string_split(cell.cell, '!')[1] as sheet,
    string_split(cell.cell, '!')[-1] as address
  from named_column
  join accepted_cell as cell
    on cell.dataset = named_column.dataset
    and cell.column_name = named_column.column_name
  join submission_quarter
    on submission_quarter.submission = cell.submission
    and submission_quarter.quarter = cell.in_quarter
  where cell.submission in (select submission from submission)
)
select
  metric, submission, row_period, label,
  any_value(sheet) as sheet,
  -- the cells of a table one by one, of a long list from first to last; null for a CSV
  case
    when any_value(sheet) is null then null
    when count(*) <= 20 then string_agg(address, ', ' order by row) filter (address is not null)
    else arg_min(address, row) || ' to ' || arg_max(address, row)
  end as cells,
  min(line) as first_line,
  max(line) as last_line,
  count(*)::integer as places
from named
group by metric, submission, row_period, column_name, label
order by metric, submission, row_period, min(row), column_name
