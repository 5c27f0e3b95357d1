-- One row per list of shares of one whole that does not come to 100% within its rounding: too much, or too little
-- without a word about the rest. Shares of one whole have one base. A metric's own value in each of its categories, such
-- as the attendance of each agency, is no share of a whole, and neither are shares in separate paragraphs.
with listed as (
  select
    report,
    subject,
    section,
    printed_table,
    period,
    breakdown,
    base,
    category,
    min_by(fact, line) as fact,
    min_by(quote, line) as quote,
    min_by(value, line) as value,
    min(line) as line,
    min(lowest) as lowest,
    max(highest) as highest
  from printed_figure
  where measure = 'share' and is_ours and breakdown <> 'all' and not coalesce(gives = 'value' and metric = subject, false)
  group by report, subject, section, printed_table, period, breakdown, base, category
),
summed as (
  select
    report,
    subject,
    section,
    breakdown,
    list(fact order by line, fact) as facts,
    string_agg(quote, '; ' order by line, fact) as found,
    string_agg(plain(value), ' + ' order by line, fact) as sum,
    sum(value) as total,
    sum(lowest) as lowest,
    sum(highest) as highest
  from listed
  group by report, subject, section, printed_table, period, breakdown, base
  having count(*) >= 2
    and (printed_table is not null or max(line) - min(line) < count(distinct line))
)
select
  report,
  subject,
  facts,
  found,
  '100%, or a word on what the rest is' as expected,
  format('{} = {}%, {}% {}', sum, plain(total), plain(abs(100 - total)), if(total > 100, 'too much', 'not shown')) as arithmetic,
  'Add the category that is missing, such as not known, or correct the share that is wrong.' as mend
from summed
where lowest > 100
  or (
    highest < 100
    and not exists (
      select 1
      from published_claim as claim
      where claim.report = summed.report
        and claim.subject = summed.subject
        and claim.says = 'part-list'
        and claim.section = summed.section
    )
  )
