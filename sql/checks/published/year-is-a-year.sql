-- One row per printed year whose two halves do not follow each other, such as 2019-19 or 2019/21.
with printed as (
  select report, fact as id, subject, printed, line from published_fact
  union all
  select report, claim as id, subject, printed, line from published_claim
),
named as (
  select
    *,
    unnest(regexp_extract_all(printed, '\b(?:19|20)\d{2} ?[-/–] ?(?:\d{4}|\d{2})\b')) as year
  from printed
),
halves as (
  select
    *,
    left(year, 4)::integer as starts,
    regexp_extract(year, '(\d+)$', 1)::integer as ends
  from named
)
select
  report,
  min_by(subject, (line, id)) as subject,
  list(id order by line, id) as facts,
  min_by(quoted(printed, line), (line, id)) as found,
  format('{}-{:02d}', starts, (starts + 1) % 100) as expected,
  format('{} is not followed by {}', starts, ends) as arithmetic,
  'Correct the year, or write a span of years with "to".' as mend
from halves
where ends % 100 <> (starts + 1) % 100
  and not (length(year) = 7 and year like '%-%' and ends between 1 and 12)
group by report, year, starts, ends
