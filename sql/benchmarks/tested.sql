-- One row per comparison of the home area that a test judged, with the numbers that went into the test.
select
  compared.rowid as row_number,
  own.shape,
  own.per,
  own.numerator,
  own.denominator,
  compared.comparator in ('previous', 'year-before') as is_earlier,
  own.polarity = 'none' as is_neutral,
  compared.comparator_value,
  against.earlier_numerator,
  against.earlier_denominator
from comparison_by_set as compared
join partnership using (area_code)
join own_figure as own using (metric, area_code, period)
join against
  on against.metric = compared.metric
  and against.area_code = compared.area_code
  and against.period = compared.period
  and against.comparator = compared.comparator
  and against.neighbour_set is not distinct from compared.neighbour_set
where own.shape in ('percentage', 'rate', 'count')
  and compared.verdict in ('better', 'worse', 'higher', 'lower', 'no real change')
  and own.numerator is not null
  and (own.shape = 'count' or own.denominator > 0)
