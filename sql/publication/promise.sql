-- One row per promise that a priority makes: whether anything measures it, and how its first metric stands.
select
  promise.promise, priority, text, array_to_string(metrics, '; ') as metrics, promise.gap, gap.title as gap_title, target,
  direction, promise.owner, words, promise.status, document, promise.line,
  case
    when len(metrics) > 0 then 'measured'
    when promise.gap is not null then 'promised and not collected'
    else 'no measure'
  end as state,
  measure.period, measure.value, measure.numerator, measure.denominator, measure.figure, measure.verdict,
  case direction
    when 'rise' then measure.value >= target
    when 'fall' then measure.value <= target
  end as meets_target
from promise
left join gap on gap.gap = promise.gap
left join promise_measure as measure on measure.promise = promise.promise and position = 1
order by priority, promise.line, promise.promise
