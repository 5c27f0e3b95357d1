-- One row per challenge and metric that it names, with the test of whether it worked.
select
  challenge, position, metric, baseline_period, baseline_value, baseline_numerator, baseline_denominator, baseline_figure,
  latest_period, latest_value, latest_numerator, latest_denominator, latest_figure, outcome, outcome_why
from challenge_measure
order by challenge, position
