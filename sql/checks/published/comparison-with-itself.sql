-- One row per figure that is compared with an earlier one of the very same period.
select
  figure.report,
  figure.subject,
  [figure.fact, comparator.fact] as facts,
  format('{}, for {}; compared with {}, for {}', figure.quote, in_words(figure.period), comparator.quote, in_words(comparator.period)) as found,
  'an earlier period to compare with' as expected,
  format('{} and {} end on the same day', in_words(figure.period), in_words(comparator.period)) as arithmetic,
  'Ask the owner which of the two periods is wrong.' as mend
from printed_figure as comparator
join printed_figure as figure
  on figure.report = comparator.report
  and figure.fact = comparator.against
where comparator.about in ('previous', 'earlier')
  and comparator.ends = figure.ends
