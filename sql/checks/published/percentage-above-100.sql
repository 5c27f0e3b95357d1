-- One row per printed share above 100%.
select
  report,
  subject,
  [fact] as facts,
  quote as found,
  'at most 100%' as expected,
  format('{}% of a whole', plain(value)) as arithmetic,
  'Ask for numerator and base. If they are of different things, it is a ratio and should be called one.' as mend
from printed_figure
where measure = 'share' and lowest > 100
