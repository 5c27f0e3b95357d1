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
  (
    select string_agg(reason, ' ' order by reason)
    from national_fault as fault
    where fault.metric = observation.metric
      and fault.area_code = observation.area_code
      and fault.period = observation.period
      and fault.origin = observation.origin
  ) as implausible
from observation
join area using (area_code)
where observation.area_code <> (select area_code from partnership)
  and observation.breakdown = 'all'
order by observation.metric, observation.period_end, area.area_type, observation.area_name
