-- One row per thing that the report describes in two ways: two states of one review, two outcomes of one case. What is
-- compared is what the claims say before the colon.
with described as (
  select
    *,
    split_part(says, ':', 1) as aspect,
    split_part(says, ':', 2) as word,
    row_number() over (partition by report, subject, says order by line, claim) as print
  from printed_claim
  where says like '%:%'
)
select
  report,
  subject,
  list(claim order by print, line, claim) as facts,
  string_agg(quote, '; ' order by line, claim) as found,
  format('one {}', aspect) as expected,
  string_agg(replace(word, '-', ' '), ' and ' order by line, claim) filter (print = 1) as arithmetic,
  'Ask the owner what is so, and use one word for it everywhere.' as mend
from described
group by report, subject, aspect
having count(distinct word) > 1
