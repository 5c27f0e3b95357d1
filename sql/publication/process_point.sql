-- One row per metric and point of its control chart.
select metric, period, value, centre, lower_limit, upper_limit, signal, limits, part, rebased_by
from process_point
order by metric, period
