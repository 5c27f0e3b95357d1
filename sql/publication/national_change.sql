-- One row per metric, area and period that a national release gives otherwise than the release before it.
select
  change.metric, change.area_code, change.area_name, area.area_type, change.period, change.change,
  change.before, change.before_numerator, change.before_denominator, change.before_missing,
  change.after, change.after_numerator, change.after_denominator, change.after_missing,
  earlier.title as before_title, earlier.edition as before_edition, change.before_released::varchar as before_released,
  later.title as after_title, later.edition as after_edition, change.after_released::varchar as after_released
from national_change as change
join area using (area_code)
join national_file as earlier on earlier.origin = change.before_origin
join national_file as later on later.origin = change.after_origin
order by change.metric, change.after_released desc, change.period desc, area.area_type, change.area_name
