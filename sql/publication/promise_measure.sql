-- One row per promise and metric that measures it: its newest figure and its verdict.
select
  promise, position, metric, period, value, numerator, denominator, lower, upper, missing, status, figure,
  comparator, comparator_period, comparator_value, difference, verdict
from promise_measure
order by promise, position
