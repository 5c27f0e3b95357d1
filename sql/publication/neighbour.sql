-- One row per neighbour set and statistical neighbour of the home area, the set that the partnership chose first.
select
  neighbour.neighbour_set,
  neighbour.valid_from::varchar as valid_from,
  neighbour.neighbour_set is not distinct from partnership.neighbour_set as is_chosen,
  neighbour_code as area_code,
  coalesce(area_name, neighbour_code) as area_name,
  position,
  closeness
from neighbour
join partnership using (area_code)
left join area on area.area_code = neighbour.neighbour_code
where position <= 10
order by is_chosen desc, neighbour.valid_from desc, neighbour_set, position
