-- One row per measure that an earlier report gave and no return gives now.
select measure, title, last_period, last_value, last_unit, metric, why, status, document, line
from vanished_measure
order by title
