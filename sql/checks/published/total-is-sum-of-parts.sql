-- One row per printed whole and breakdown whose printed parts do not add up to it. Parts belong to the whole in their
-- table, or where that has none to the first one printed elsewhere; in running text to the whole in their line, else in
-- their section. Parts that fall short of the whole are in order when the report says that they are not all of it.
with figure as (
  select *
  from printed_figure
  where measure in ('count', 'money') and is_ours
),
-- One row per whole and part; nearness 1 is the same table or line, 2 the same section, 3 elsewhere.
pair as (
  select
    whole.report,
    whole.fact as whole,
    part.breakdown,
    part.category,
    part.fact as part,
    part.line,
    part.lowest,
    part.highest,
    case
      when whole.printed_table = part.printed_table or (part.printed_table is null and part.line = whole.line) then 1
      when part.printed_table is null then 2
      else 3
    end as nearness
  from figure as whole
  join figure as part
    on part.report = whole.report
    and part.subject = whole.subject
    and part.measure = whole.measure
    and part.unit = whole.unit
    and part.period is not distinct from whole.period
    and (part.printed_table is not null or (whole.printed_table is null and part.section = whole.section))
  where whole.breakdown = 'all' and part.breakdown <> 'all'
),
-- A whole takes the parts beside it, at least two of them, before those further away; a table has one whole.
nearest as (
  select *
  from pair
  qualify case nearness
      when 1 then true
      when 2 then count(*) filter (nearness = 1) over (partition by report, whole, breakdown) < 2
      else row_number() over (partition by report, part order by nearness, whole) = 1
    end
),
-- One row per whole, breakdown and category; a category with two values is another rule's finding.
once as (
  select
    report,
    whole,
    breakdown,
    category,
    min_by(part, line) as part,
    min(line) as line,
    min(lowest) as lowest,
    max(highest) as highest,
    count(distinct lowest) = 1 as is_one
  from nearest
  group by report, whole, breakdown, category
),
summed as (
  select
    report,
    whole,
    breakdown,
    list(part order by line, part) as parts,
    sum(lowest) as lowest,
    sum(highest) as highest,
    round((sum(lowest) + sum(highest)) / 2, 2) as total,
    string_agg(plain((lowest + highest) / 2), ' + ' order by line, part) as sum
  from once
  group by report, whole, breakdown
  having count(*) >= 2 and bool_and(is_one)
)
select
  whole.report,
  whole.subject,
  [whole.fact] || summed.parts as facts,
  whole.quote as found,
  format('{}, the sum of its {} parts', plain(summed.total), len(summed.parts)) as expected,
  format(
    '{} = {}, printed {}{}',
    summed.sum,
    plain(summed.total),
    plain(whole.value),
    case
      when list_sort(regexp_extract_all(plain(summed.total), '\d')) = list_sort(regexp_extract_all(plain(whole.value), '\d'))
        then '; digits swapped'
      when summed.highest < whole.lowest then format('; {} not shown', plain(whole.value - summed.total))
      else ''
    end
  ) as arithmetic,
  'Find which of them is wrong; if the parts are not all of the whole, say so and name the rest.' as mend
from summed
join figure as whole on whole.report = summed.report and whole.fact = summed.whole
where summed.lowest > whole.highest
  or (
    summed.highest < whole.lowest
    and not exists (
      select 1
      from published_claim as claim
      where claim.report = whole.report
        and claim.subject = whole.subject
        and claim.says = 'part-list'
        and claim.section = whole.section
    )
  )
