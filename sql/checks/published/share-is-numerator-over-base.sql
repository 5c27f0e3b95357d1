-- One row per printed share that its printed numerator and base do not give. The numerator is the count of the same
-- thing and category that stands nearest to the share.
with share as (
  select *
  from printed_figure
  where measure = 'share' and base is not null
),
with_numbers as (
  select
    share.*,
    numerator.fact as numerator_fact,
    numerator.quote as numerator_quote,
    numerator.value as n,
    numerator.lowest as n_lowest,
    numerator.highest as n_highest,
    base.fact as base_fact,
    base.quote as base_quote,
    base.value as base_value,
    base.lowest as base_lowest,
    base.highest as base_highest
  from share
  join printed_figure as base on base.report = share.report and base.fact = share.base
  join printed_figure as numerator
    on numerator.report = share.report
    and numerator.subject = share.subject
    and numerator.breakdown = share.breakdown
    and numerator.category = share.category
    and numerator.period is not distinct from share.period
    and numerator.measure = 'count'
    and numerator.is_ours
    and numerator.fact <> base.fact
  where base.measure = 'count'
  qualify row_number() over (
    partition by share.report, share.fact order by abs(numerator.line - share.line), numerator.fact
  ) = 1
)
select
  report,
  subject,
  [fact, numerator_fact, base_fact] as facts,
  format('{} of {}: {}', numerator_quote, base_quote, quote) as found,
  format('{}%', plain(100 * n / base_value)) as expected,
  format('{} / {} = {}%, printed {}%', plain(n), plain(base_value), plain(100 * n / base_value), plain(value)) as arithmetic,
  'Correct the share, or name the base that it was worked out on.' as mend
from with_numbers
where 100 * n_lowest / base_highest > highest + 1e-9
  or 100 * n_highest / base_lowest < lowest - 1e-9
