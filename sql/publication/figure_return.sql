-- One row per metric, period and return that the home area's figures of that period rest on.
select metric, period, quarter, submission
from figure_return
where area_code = (select area_code from partnership)
order by metric, period, quarter, submission
