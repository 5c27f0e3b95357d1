-- One row per printed change that the printed figures before and after it do not give: a change of the count set beside
-- a change of the rate, a former count printed as a change, a slip.
with change as (
  select
    change.*,
    figure.value as now_value,
    figure.lowest as now_lowest,
    figure.highest as now_highest,
    figure.measure as now_measure,
    figure.quote as now_quote
  from printed_figure as change
  join printed_figure as figure on figure.report = change.report and figure.fact = change.against
  where change.measure in ('change', 'change-percent', 'change-points')
),
-- One row per change and the former value that it must agree with: one that is printed, or one that follows from a
-- change in numbers beside a change in per cent.
with_before as (
  select
    change.*,
    before.fact as before_fact,
    before.quote as before_quote,
    before.value as before_value,
    before.lowest as before_lowest,
    before.highest as before_highest
  from change
  join printed_figure as before
    on before.report = change.report
    and before.against = change.against
    and before.about = change.about
    and before.measure = change.now_measure
  union all by name
  select
    change.*,
    number.fact as before_fact,
    number.quote as before_quote,
    change.now_value - number.value as before_value,
    change.now_lowest - number.highest as before_lowest,
    change.now_highest - number.lowest as before_highest
  from change
  join change as number
    on number.report = change.report
    and number.against = change.against
    and number.about = change.about
    and number.line = change.line
    and number.measure = 'change'
  where change.measure = 'change-percent'
),
expected as (
  select
    *,
    if(measure = 'change-percent', 100 * (now_value / before_value - 1), now_value - before_value) as change_value,
    if(measure = 'change-percent', 100 * (now_lowest / before_highest - 1), now_lowest - before_highest) as change_lowest,
    if(measure = 'change-percent', 100 * (now_highest / before_lowest - 1), now_highest - before_lowest) as change_highest
  from with_before
)
select
  report,
  subject,
  [fact, before_fact, against] as facts,
  format('{}: {} against {}', quote, now_quote, before_quote) as found,
  format('{}{}', plain(round(change_value, 1)), if(measure = 'change-percent', '%', '')) as expected,
  format(
    'from {} to {} is {}{}, printed {}{}',
    plain(before_value), plain(now_value), plain(round(change_value, 1)), if(measure = 'change-percent', '%', ''),
    plain(value), if(measure = 'change-percent', '%', '')
  ) as arithmetic,
  'Say of what the change is, the count or the rate, and print what it was before with it.' as mend
from expected
where change_lowest > highest + 1e-9 or change_highest < lowest - 1e-9
