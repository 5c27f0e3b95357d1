-- One row per section and period of figures that are for another period than the heading or sentence above them says.
select
  report,
  min_by(subject, (line, fact)) as subject,
  list(fact order by fact) as facts,
  format('{}, for {}', string_agg(distinct quote, '; ' order by quote), in_words(period)) as found,
  format('figures for {}, as the words above them say', in_words(heading_period)) as expected,
  format('{} is not within {}', in_words(period), in_words(heading_period)) as arithmetic,
  'Ask the owner which period the figures are for, and print that one in both places.' as mend
from printed_figure
where about = 'own'
  and measure not like 'change%'
  and not (period_start >= heading_start and period_end <= heading_end)
group by report, section, period, heading_period
