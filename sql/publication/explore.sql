-- One row per metric, area and period: the national figures in force, and beside them what the home area's own returns
-- give for the same metrics and periods. The two are marked and never mixed.
with national as (
  select
    figure.metric,
    figure.area_code,
    figure.period,
    false as is_own_return,
    figure.numerator,
    figure.denominator,
    figure.value,
    figure.missing,
    figure.status,
    format(
      '{}, {}, {}, released {}', file.publisher, file.title, file.edition, strftime(file.released, '%-d %B %Y')
    ) as source,
    implausible_figure.implausible
  from national_figure as figure
  join national_file as file using (origin)
  left join implausible_figure
    on implausible_figure.metric = figure.metric
    and implausible_figure.area_code = figure.area_code
    and implausible_figure.period = figure.period
    and implausible_figure.origin = figure.origin
  where figure.is_in_force
),
own as (
  select
    observation.metric,
    observation.area_code,
    observation.period,
    true as is_own_return,
    observation.numerator,
    observation.denominator,
    observation.value,
    observation.missing,
    observation.status,
    metric.source,
    null as implausible
  from observation
  join metric using (metric)
  where observation.origin = 'returns'
    and observation.area_code = (select area_code from partnership)
    and observation.breakdown = 'all'
    and exists (
      select 1
      from national
      where national.metric = observation.metric and national.period = observation.period
    )
),
figure as (
  select * from national
  union all by name
  select * from own
)
select
  figure.metric, figure.area_code, area.area_name, area.area_type, area.region_code,
  -- the last day of an authority that has been abolished
  area.valid_to::varchar as abolished,
  figure.period, period.period_end::varchar as period_end, figure.is_own_return,
  figure.numerator, figure.denominator, figure.value, figure.missing, figure.status, figure.source, figure.implausible
from figure
join area using (area_code)
join period using (period)
order by figure.metric, period.period_end, figure.period, figure.is_own_return desc, area.area_name, figure.area_code
