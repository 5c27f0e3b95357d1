-- One row per metric, area and period that a release gives otherwise than the release of the same data before it.
delete from national_change;

insert into national_change by name
with release as (
  select
    origin as after_origin,
    released as after_released,
    lag(origin) over same_data as before_origin,
    lag(released) over same_data as before_released
  from national_file
  window same_data as (partition by metric, publisher, layout order by released, origin)
),
side as (
  select release.*, 'before' as side, figure.*
  from release
  join national_figure as figure on figure.origin = release.before_origin
  union all by name
  select release.*, 'after' as side, figure.*
  from release
  join national_figure as figure on figure.origin = release.after_origin
  where release.before_origin is not null
),
-- a year that one of them does not have is new or was dropped, which is no change of its figures
in_both as (
  select after_origin, period from side group by all having count(distinct side) = 2
),
-- a population that a rate is divided by is not the file's
beside as (
  select
    metric,
    area_code,
    any_value(area_name) as area_name,
    period,
    bool_or(side = 'before') as is_before,
    bool_or(side = 'after') as is_after,
    max(value) filter (side = 'before') as before,
    max(numerator) filter (side = 'before') as before_numerator,
    max(denominator) filter (side = 'before' and denominator_vintage is null) as before_denominator,
    max(missing) filter (side = 'before') as before_missing,
    max(value) filter (side = 'after') as after,
    max(numerator) filter (side = 'after') as after_numerator,
    max(denominator) filter (side = 'after' and denominator_vintage is null) as after_denominator,
    max(missing) filter (side = 'after') as after_missing,
    before_origin,
    before_released,
    after_origin,
    after_released
  from side
  join in_both using (after_origin, period)
  group by all
)
select
  * exclude (is_before, is_after),
  case
    when not is_before then 'added'
    when not is_after then 'removed'
    when before_missing is null and after_missing is not null then 'withheld'
    when before_missing is not null and after_missing is null then 'published'
    when before_missing <> after_missing then 'another code'
    when before_numerator <> after_numerator or before_denominator <> after_denominator then 'revised'
    -- a release without counts, or a finished rate, is told apart by its value alone
    when (before_numerator is null or after_numerator is null) and abs(before - after) > 1e-9 then 'revised'
  end as change
from beside
where change is not null
