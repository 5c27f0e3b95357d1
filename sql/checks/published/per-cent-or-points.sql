-- One row per percentage whose change or difference is printed as a bare per cent: 5% below 37% may be 32% or 35.2%.
select
  figure.report,
  figure.subject,
  [figure.fact] || list(difference.fact order by difference.line, difference.fact) as facts,
  format('{}: {}', figure.quote, string_agg(difference.quote, '; ' order by difference.line, difference.fact)) as found,
  'percentage points, or per cent of the other percentage, said in words' as expected,
  string_agg(
    format(
      '{}% {} than the other: it was {}% if these are points, {}% if per cent',
      plain(abs(difference.value)), if(difference.value < 0, 'lower', 'higher'), plain(figure.value - difference.value),
      plain(round(figure.value / (1 + difference.value / 100), 1))
    ),
    '; ' order by difference.line, difference.fact
  ) as arithmetic,
  'Print both percentages instead of their difference, or say which of the two it is.' as mend
from printed_figure as difference
join printed_figure as figure on figure.report = difference.report and figure.fact = difference.against
where difference.measure in ('change-percent', 'difference-percent') and figure.measure = 'share'
group by figure.report, figure.subject, figure.fact, figure.quote
