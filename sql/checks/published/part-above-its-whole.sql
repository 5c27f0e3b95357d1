-- One row per printed count that is larger than the printed whole or base that it is a part of.
with part as (
  select part.report, part.subject, part.fact, part.quote, part.value, part.lowest, whole.fact as whole_fact,
    whole.quote as whole_quote, whole.value as whole_value, whole.highest as whole_highest
  from printed_figure as share
  join printed_figure as whole
    on whole.report = share.report and whole.fact = share.base and whole.measure = 'count'
  join printed_figure as part
    on part.report = share.report
    and part.subject = share.subject
    and part.breakdown = share.breakdown
    and part.category = share.category
    and part.period is not distinct from share.period
    and part.measure = 'count'
    and part.fact <> whole.fact
  where share.measure = 'share'
  union
  select part.report, part.subject, part.fact, part.quote, part.value, part.lowest, whole.fact as whole_fact,
    whole.quote as whole_quote, whole.value as whole_value, whole.highest as whole_highest
  from printed_figure as part
  join printed_figure as whole
    on whole.report = part.report
    and whole.subject = part.subject
    and whole.measure = part.measure
    and whole.unit = part.unit
    and whole.period is not distinct from part.period
    and whole.breakdown = 'all'
  where part.measure in ('count', 'money') and part.breakdown <> 'all' and part.is_ours and whole.is_ours
)
select
  report,
  subject,
  [fact, min_by(whole_fact, whole_highest)] as facts,
  format('{} of {}', quote, min_by(whole_quote, whole_highest)) as found,
  format('at most {}', plain(min(whole_value))) as expected,
  format('{} is more than {}', plain(value), plain(min(whole_value))) as arithmetic,
  'Ask whether both are of the same period and unit; if they are, which one is wrong.' as mend
from part
where lowest > whole_highest
group by report, subject, fact, quote, value
