-- One row per thing and time outside the report's year for which running text gives a figure as the report's own, when
-- no figure of the same thing is given for the year itself and no heading declares the other time.
with outside as (
  select figure.*, the_year.period_start as year_start, the_year.period_end as year_end
  from printed_figure as figure
  join period as the_year on the_year.period = figure.report
  where figure.about = 'own'
    and figure.measure not like 'change%'
    and figure.printed_table is null
    and (figure.period_end < the_year.period_start or figure.period_start > the_year.period_end)
    and not coalesce(figure.period_start >= figure.heading_start and figure.period_end <= figure.heading_end, false)
)
select
  report,
  subject,
  list(fact order by fact) as facts,
  format('{}, for {}', string_agg(distinct quote, '; ' order by quote), in_words(period)) as found,
  format('figures for {}, the year that the report covers', report) as expected,
  format('{} {}', in_words(period), if(any_value(period_end < year_start), 'was over before the year began', 'begins after the year ended')) as arithmetic,
  'Ask the owner which period the figures are for. If the period is a slip, correct it; if not, say why there is no newer figure.' as mend
from outside
where not exists (
  select 1
  from printed_figure as current
  where current.report = outside.report
    and current.subject = outside.subject
    and current.measure = outside.measure
    and current.unit = outside.unit
    and current.breakdown = outside.breakdown
    and current.category = outside.category
    and current.about = 'own'
    and current.period_end between outside.year_start and outside.year_end
)
group by report, subject, period
