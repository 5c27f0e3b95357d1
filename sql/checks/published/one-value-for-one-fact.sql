-- One row per thing that the report prints with values that cannot be one number: same subject, measure, unit, period
-- and category. What rounding leaves open does not contradict. A figure and its own comparator of the same period are
-- the finding of comparison-with-itself.
with figure as (
  select
    *,
    if(is_ours and period is not null, 'own', about) as whose,
    if(measure = 'text', format('{:.15g}', value), plain(value)) as words
  from printed_figure
  where measure in ('count', 'share', 'rate', 'average', 'money', 'text')
    and not exists (
      select 1
      from printed_figure as figure
      where figure.report = printed_figure.report
        and figure.fact = printed_figure.against
        and figure.ends = printed_figure.ends
    )
),
-- the first print of a value stands for it
ranked as (
  select
    *,
    row_number() over (
      partition by report, subject, measure, unit, whose, ends, breakdown, category, base, value order by line, fact
    ) as print
  from figure
),
clash as (
  select
    report,
    subject,
    list(fact order by print, line, fact) as facts,
    string_agg(quote, '; ' order by line, fact) as found,
    string_agg(words, ' and ' order by line, fact) filter (print = 1) as values,
    max(value) - min(value) as apart,
    arg_min(value, value) as least,
    arg_max(value, value) as most
  from ranked
  group by report, subject, measure, unit, whose, ends, breakdown, category, base
  having max(lowest) > min(highest)
)
select
  report,
  subject,
  facts,
  found,
  'one value' as expected,
  format(
    '{} differ by {}{}',
    values,
    plain(apart),
    if(
      list_sort(regexp_extract_all(plain(least), '\d')) = list_sort(regexp_extract_all(plain(most), '\d')),
      '; digits swapped',
      ''
    )
  ) as arithmetic,
  'Ask the owner which one the records give, and print that one everywhere.' as mend
from clash
