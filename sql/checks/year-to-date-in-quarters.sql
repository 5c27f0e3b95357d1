-- One row per agency, measure and financial year whose quarters look added up since April: no category ever falls, and
-- the whole rises each quarter by about what the first one counted. A stock may grow too, but hardly ever so fast.
with category_year as (
  -- One row per category that has every figure it sent; before its first row a category counts nothing.
  select
    dataset,
    title,
    agency,
    measure,
    figure,
    financial_year,
    coalesce(sum(value) filter (quarter like '% Q1'), 0) as q1,
    coalesce(sum(value) filter (quarter like '% Q2'), 0) as q2,
    coalesce(sum(value) filter (quarter like '% Q3'), 0) as q3,
    coalesce(sum(value) filter (quarter like '% Q4'), 0) as q4
  from accepted_figure
  group by dataset, title, agency, measure, figure, financial_year
  having count(value) = count(*)
),
measure_year as (
  select
    dataset,
    title,
    agency,
    financial_year,
    measure,
    sum(q1) as q1,
    sum(q2) as q2,
    sum(q3) as q3,
    sum(q4) as q4
  from category_year
  group by dataset, title, agency, measure, financial_year
  having bool_and(q1 <= q2 and q2 <= q3 and q3 <= q4)
)
select
  dataset,
  agency,
  financial_year || ' Q4' as period,
  format(
    '{}: {}: {:,.15g} in {} Q1, {:,.15g} in Q2, {:,.15g} in Q3, {:,.15g} in Q4',
    title, measure, q1, financial_year, q2, q3, q4
  ) as found,
  'what was counted in each quarter alone, not added to the quarters before it' as expected,
  'Ask the agency whether the figures were added up since April; if so, ask for a corrected return of each quarter alone.' as mend
from measure_year
where q1 >= 10
  and q4 >= 3 * q1
  and least(q2 - q1, q3 - q2, q4 - q3) >= q1 / 2
  and greatest(q2 - q1, q3 - q2, q4 - q3) <= q1 * 2
