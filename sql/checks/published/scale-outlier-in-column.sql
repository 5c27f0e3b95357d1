-- One row per share that is a tenth or less of the middle one of its column, of at least four above zero: a fraction
-- among percentages.
with columned as (
  select
    *,
    count(*) over the_column as n,
    median(value) over the_column as middle
  from printed_figure
  where measure = 'share' and printed_table is not null and value > 0 and is_ours
  window the_column as (partition by report, printed_table, subject, breakdown, category)
)
select
  report,
  subject,
  [fact] as facts,
  format('{} in {}', quote, coalesce(in_words(period), printed_table)) as found,
  format('about {}%, the middle one of {} in its column', plain(middle), n) as expected,
  format('{} x {} = {}', plain(value), plain(round(middle / value, 0)), plain(value * round(middle / value, 0))) as arithmetic,
  'Ask whether a fraction was printed as a percentage, and for the number that was counted.' as mend
from columned
where n >= 4 and value <= middle / 10
