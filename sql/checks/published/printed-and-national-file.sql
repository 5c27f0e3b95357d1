-- One row per printed figure of ours that the national file for the same metric and period gives otherwise. Invented
-- national files say nothing about a report. A rate is left out: it moves with the edition of the population, and its
-- count is compared.
with printed as (
  select *
  from printed_figure
  where about = 'own' and breakdown = 'all' and measure <> 'rate' and gives in ('numerator', 'denominator', 'value')
)
select
  printed.report,
  printed.subject,
  [printed.fact] as facts,
  printed.quote as found,
  format('{}, as {}, {} gives it', plain(national.number), national.publisher, national.title) as expected,
  format('{} printed, {} in the national file', plain(printed.value), plain(national.number)) as arithmetic,
  'Ask the owner which cohort was printed, and whether the national return was corrected.' as mend
from printed
join (
  select
    observation.*,
    national_file.publisher,
    national_file.title,
    unnest([
      {gives: 'numerator', number: numerator}, {gives: 'denominator', number: denominator}, {gives: 'value', number: value}
    ], recursive := true)
  from observation
  join national_file using (origin)
  where area_code = (select area_code from partnership) and breakdown = 'all'
    and observation.status not like '%illustrative%'
) as national
  on national.metric = printed.metric
  and national.gives = printed.gives
  and stock_day(national.period, national.period_start, national.period_end) = printed.ends
where national.number not between printed.lowest - 1e-9 and printed.highest + 1e-9
