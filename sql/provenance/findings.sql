-- One row per finding about what the figures of metric $1 for period $2 rest on: in their files, between datasets, and in
-- print.
with used as (
  select dataset, agency, quarter, submission
  from figure_return
  where metric = $1 and period = $2 and area_code = (select area_code from partnership)
),
in_file as (
  select rule, severity, file, sheet, cell, line, found, expected, mend
  from issue_record
  where submission in (select submission from used)
),
between_datasets as (
  select distinct rule, severity, issue.file, sheet, cell, line, found, expected, mend
  from issue
  join period on period.period = issue.period
  join used
    on used.dataset = issue.dataset
    and used.agency = issue.agency
    and used.quarter = period.quarter
  where issue.file = issue.dataset
),
in_print as (
  select distinct
    rule, 'in print, ' || state as severity, 'annual report ' || contradiction_ledger.report as file,
    null as sheet, null as cell, fact.line, found, expected, mend
  from contradiction_ledger
  join published_fact as fact
    on fact.report = contradiction_ledger.report
    and list_contains(contradiction_ledger.facts, fact.fact)
  where fact.metric = $1
  qualify row_number() over (partition by key order by fact.line) = 1
)
select * from in_file
union all by name select * from between_datasets
union all by name select * from in_print
order by severity, file, line, cell
