-- One row per metric, other area and period that was published.
select
  observation.metric,
  observation.area_code,
  observation.area_name,
  area.area_type,
  area.region_code,
  -- false for an authority that had been abolished or was not yet founded
  coalesce(area.valid_from <= observation.period_end, true) and coalesce(area.valid_to >= observation.period_end, true)
    as existed,
  observation.period,
  observation.period_end::varchar as period_end,
  observation.numerator,
  observation.denominator,
  observation.value,
  observation.lower,
  observation.upper,
  observation.missing,
  observation.status,
  observation.origin,
  implausible_figure.implausible
from observation
join area using (area_code)
left join implausible_figure
  on implausible_figure.metric = observation.metric
  and implausible_figure.area_code = observation.area_code
  and implausible_figure.period = observation.period
  and implausible_figure.origin = observation.origin
where observation.area_code <> (select area_code from partnership)
  and observation.breakdown = 'all'
order by observation.metric, observation.period_end, area.area_type, observation.area_name
