-- One row per thing that the home area's figure of metric $1 for period $2 is set against, with its verdict.
select comparator, comparator_period, value, comparator_value, difference, verdict, note
from comparison
where metric = $1
  and period = $2
  and area_code = (select area_code from partnership)
  and comparator_value is not null
order by comparator
