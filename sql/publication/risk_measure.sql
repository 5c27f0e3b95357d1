-- One row per risk and metric that would warn of it: its newest figure, its verdict, and whether it warns.
select
  risk, position, metric, period, value, numerator, denominator, lower, upper, missing, status, figure,
  comparator, comparator_period, comparator_value, difference, verdict, warns
from risk_measure
order by risk, position
