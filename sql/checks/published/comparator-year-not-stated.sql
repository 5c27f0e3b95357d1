-- One row per section with national, regional or neighbours' figures whose year the report does not say.
select
  report,
  min_by(subject, (line, fact)) as subject,
  list(fact order by line, fact) as facts,
  string_agg(quote, '; ' order by line, fact) as found,
  'the year of every comparator' as expected,
  format('{} {} in the section {}', count(*), if(count(*) = 1, 'comparator without a year', 'comparators without a year'), section) as arithmetic,
  'Print the year with each; compare only with the same one.' as mend
from printed_figure
where about in ('national', 'region', 'neighbours') and period is null and heading_period is null
group by report, section
