-- One row per metric with counts and base: the limits of its funnel plot there.
select metric, average, base, lower_95, upper_95, lower_998, upper_998
from funnel_limit
order by metric, base
