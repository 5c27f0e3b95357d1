-- One row per thing that the report counts in two units with nearly the same number, within 5%, in different places:
-- the reader cannot know whether children or conferences, people or modules were counted.
with counted as (
  select
    *,
    row_number() over (partition by report, subject, unit, ends, breakdown, category order by line, fact) as print
  from printed_figure
  where measure = 'count' and is_ours and value > 0
),
pair as (
  select
    one.report,
    one.subject,
    one.ends,
    one.breakdown,
    one.category,
    one.unit,
    other.unit as other_unit,
    one.fact,
    other.fact as other_fact,
    one.value,
    other.value as other_value
  from counted as one
  join counted as other
    on other.report = one.report
    and other.subject = one.subject
    and other.ends = one.ends
    and other.breakdown = one.breakdown
    and other.category = one.category
    and (one.line, one.fact) < (other.line, other.fact)
  where one.unit <> other.unit
    and one.print = 1
    and other.print = 1
    and one.line <> other.line
    and coalesce(one.printed_table <> other.printed_table, true)
    and least(one.value, other.value) >= 0.95 * greatest(one.value, other.value)
),
-- every print of the two, with its unit
printed as (
  select
    pair.report,
    pair.fact,
    pair.other_fact,
    list(also.fact order by also.line, also.fact) as facts,
    string_agg(format('{} {}', also.quote, also.unit), '; ' order by also.line, also.fact) as found
  from pair
  join counted as also
    on also.report = pair.report
    and also.subject = pair.subject
    and also.ends = pair.ends
    and also.breakdown = pair.breakdown
    and also.category = pair.category
    and also.unit in (pair.unit, pair.other_unit)
  group by pair.report, pair.fact, pair.other_fact
)
select
  pair.report,
  pair.subject,
  [pair.fact, pair.other_fact] || list_filter(facts, lambda id: id not in (pair.fact, pair.other_fact)) as facts,
  printed.found,
  'one unit, or both named side by side' as expected,
  format(
    '{} {} and {} {}{}',
    plain(pair.value), pair.unit, plain(pair.other_value), pair.other_unit,
    if(pair.value = pair.other_value, ': one number in two units', '')
  ) as arithmetic,
  'Ask the owner what was counted; print the number of events and the number of people, each with its unit.' as mend
from pair
join printed using (report, fact, other_fact)
