-- National readings become observations, beside those that come from returns.

-- One row per area that only the national files know, under its newest name.
insert into area by name
select
  area_code,
  arg_max(area_name, period) as area_name,
  arg_max(area_type, period) as area_type,
  arg_max(region_code, period) as region_code,
  arg_max(old_code, period) as old_code
from national_reading
where area_code not in (select area_code from area)
group by area_code;

delete from observation where origin <> 'returns';

-- One row per metric, area and period; the newest edition counts, and the partnership's own returns come before any.
insert into observation by name
with newest as (
  select national_reading.*
  from national_reading
  qualify row_number() over (partition by metric, area_code, period order by released desc, entry) = 1
),
valued as (
  select
    newest.* exclude (value, area_name),
    area.area_name,
    period.period_type,
    period.period_start,
    period.period_end,
    metric.shape,
    metric.per,
    case metric.shape when 'percentage' then 100 when 'rate' then metric.per else 1 end as times,
    case
      when missing is not null then null
      when newest.value is not null then newest.value
      when metric.shape = 'count' then numerator
      else numerator / newest.denominator * times
    end as value
  from newest
  join metric using (metric)
  join period using (period)
  join area using (area_code)
)
select
  metric,
  area_code,
  area_name,
  period,
  period_type,
  period_start,
  period_end,
  'all' as breakdown,
  'all' as category,
  numerator,
  denominator,
  value,
  value_lower(shape, numerator, denominator, times, 0.95) as lower,
  value_upper(shape, numerator, denominator, times, 0.95) as upper,
  status,
  format('{}/{}/{}/{}', metric, replace(period, ' ', '-'), area_code, entry) as figure,
  missing,
  value_lower(shape, numerator, denominator, times, 0.998) as lower_998,
  value_upper(shape, numerator, denominator, times, 0.998) as upper_998,
  denominator_vintage,
  entry as origin
from valued
where not exists (
  select 1
  from observation as own
  where own.metric = valued.metric
    and own.area_code = valued.area_code
    and own.period = valued.period
    and own.breakdown = 'all'
);
