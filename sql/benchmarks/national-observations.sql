-- One row per metric, area and period of the national figures in force; the partnership's own returns come before any.
delete from observation where origin <> 'returns';

insert into observation by name
select
  figure.metric,
  figure.area_code,
  figure.area_name,
  figure.period,
  period_type,
  period_start,
  period_end,
  'all' as breakdown,
  'all' as category,
  numerator,
  figure.denominator,
  value,
  value_lower(shape, numerator, figure.denominator, times_of(shape, per), 0.95) as lower,
  value_upper(shape, numerator, figure.denominator, times_of(shape, per), 0.95) as upper,
  status,
  format('{}/{}/{}/{}', figure.metric, replace(figure.period, ' ', '-'), figure.area_code, figure.origin) as figure,
  missing,
  value_lower(shape, numerator, figure.denominator, times_of(shape, per), 0.998) as lower_998,
  value_upper(shape, numerator, figure.denominator, times_of(shape, per), 0.998) as upper_998,
  denominator_vintage,
  origin
from national_figure as figure
join metric using (metric)
join period using (period)
where is_in_force
  and not exists (
    select 1
    from observation as own
    where own.metric = figure.metric
      and own.area_code = figure.area_code
      and own.period = figure.period
      and own.breakdown = 'all'
  )
