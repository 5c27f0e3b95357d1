-- One row per figure of the home area's own returns of which a count is public already: in a national file or in a
-- yearly report. Only counts that are the same there; another count tells nothing of this one.
with own as (
  select observation.*
  from observation
  join partnership using (area_code)
  where origin = 'returns'
),
national as (
  select
    file.released as published_on,
    own.figure,
    own.period,
    if(file_figure.numerator = own.numerator, own.numerator, null) as numerator,
    if(file_figure.denominator = own.denominator, own.denominator, null) as denominator
  from own
  join national_figure as file_figure
    on file_figure.metric = own.metric
    and file_figure.area_code = own.area_code
    and file_figure.period = own.period
    and own.breakdown = 'all'
  join national_file as file on file.origin = file_figure.origin
),
-- a count that is printed for just this period
printed as (
  select
    report.published as published_on,
    own.figure,
    own.period,
    if(fact.gives = 'numerator', own.numerator, null) as numerator,
    if(fact.gives = 'denominator', own.denominator, null) as denominator
  from own
  join published_fact as fact
    on fact.metric = own.metric
    and fact.breakdown = own.breakdown
    and fact.category = own.category
    and coalesce(fact.period_start, fact.heading_start) = own.period_start
    and coalesce(fact.period_end, fact.heading_end) = own.period_end
  join published_report as report using (report)
  where fact.value = case fact.gives when 'numerator' then own.numerator when 'denominator' then own.denominator end
    and fact."to" is null
)
select
  min(min(published_on)) over ()::varchar as published_on,
  figure,
  period,
  max(numerator) as numerator,
  max(denominator) as denominator
from (from national union all by name from printed) as public
where coalesce(numerator, denominator) is not null and published_on is not null
group by figure, period
order by figure
