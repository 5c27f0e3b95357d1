-- One row per metric, period and comparator of the home area.
select
  metric, area_code, period, comparator, value, comparator_value, comparator_n, difference, verdict, rank, rank_of,
  band, note, comparator_period, comparator_status
from comparison
where area_code = (select area_code from partnership)
order by metric, period, comparator
