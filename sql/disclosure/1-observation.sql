-- The figures of a public edition: those of the home area's own returns as `public_figure` has them, and all of the national
-- files. What must not be mentioned stands as suppressed until all questions that span periods and groups are answered.
insert into observation by name
with own as (
  select
    truth.* exclude (numerator, denominator, value, lower, upper, lower_998, upper_998, missing),
    truth.value is not null and seen.shows_value as is_shown,
    truth.missing as own_missing,
    seen.numerator,
    if(metric.shape = 'rate', truth.denominator, seen.denominator) as denominator,
    metric.shape,
    metric.per
  from partnership_warehouse.observation as truth
  join public_figure as seen using (figure)
  join metric on metric.metric = truth.metric
  where truth.origin = 'returns'
)
select
  own.* exclude (is_shown, own_missing, shape, per),
  if(is_shown, value_of(shape, numerator, denominator, per), null) as value,
  if(is_shown, lower_limit_of(shape, numerator, denominator, per, 0.95), null) as lower,
  if(is_shown, upper_limit_of(shape, numerator, denominator, per, 0.95), null) as upper,
  if(is_shown, lower_limit_of(shape, numerator, denominator, per, 0.998), null) as lower_998,
  if(is_shown, upper_limit_of(shape, numerator, denominator, per, 0.998), null) as upper_998,
  if(is_shown, null, coalesce(own_missing, 'c')) as missing
from own
union all by name
select truth.*
from partnership_warehouse.observation as truth
semi join metric using (metric)
where truth.origin <> 'returns';

insert into withheld_figure by name
select observation.metric, area_code, period, breakdown, category
from observation
join public_figure as seen using (figure)
where not seen.is_mentioned;
