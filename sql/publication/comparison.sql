-- One row per metric, period and comparator of the home area; against neighbours one for each set, the chosen one first.
select
  metric, area_code, period, comparator, neighbour_set, value, comparator_value, comparator_n, comparator_of,
  without_value, difference, verdict, rank, rank_of, band, note, comparator_period, comparator_status,
  comparator_change, matched_change, matched_n, to_level, to_flip, implausible
from comparison_by_set
where area_code = (select area_code from partnership)
order by
  metric, period, comparator, neighbour_set is distinct from (select neighbour_set from partnership), neighbour_set
