-- One row per printed share that no whole number of its printed base can give, such as 0.02% of 400 people: a share is
-- nothing or at least 100 / n.
select
  share.report,
  share.subject,
  [share.fact, base.fact] as facts,
  format('{} of {}', share.quote, base.quote) as found,
  format('0%, or at least {}%', plain(100 / base.value)) as expected,
  format(
    '{}% of {} is {}, not a whole number',
    plain(share.value), plain(base.value), plain(share.value * base.value / 100)
  ) as arithmetic,
  'Ask for the number that was counted, and work the share out again; a fraction may have been printed as a percentage.' as mend
from printed_figure as share
join printed_figure as base
  on base.report = share.report
  and base.fact = share.base
  and base.measure = 'count'
  and base.is_exact
where share.measure = 'share'
  and share.lowest > 0
  and ceil(share.lowest * base.value / 100 - 1e-9) > floor(share.highest * base.value / 100 + 1e-9)
