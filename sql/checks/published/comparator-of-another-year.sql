-- One row per national, regional or neighbours' figure that is printed beside a figure of ours of another period.
select
  figure.report,
  figure.subject,
  [figure.fact, comparator.fact] as facts,
  format('{}, for {}; beside it {}, for {}', figure.quote, in_words(figure.period), comparator.quote, in_words(comparator.period)) as found,
  format('a comparator for {}', in_words(figure.period)) as expected,
  format('{} is not {}', in_words(comparator.period), in_words(figure.period)) as arithmetic,
  'Compare with the same period once it is published; until then print the year with every comparator.' as mend
from printed_figure as comparator
join printed_figure as figure on figure.report = comparator.report and figure.fact = comparator.against
where comparator.about in ('national', 'region', 'neighbours')
  and comparator.period_end <> figure.period_end
