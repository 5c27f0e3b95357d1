-- One row per figure of LAIT's long files that cannot be right. What a measure is, its axis says.
delete from lait_fault;

insert into lait_fault by name
with shape as (
  select
    file,
    measure_short,
    bool_or(unit like '%!%%' escape '!' and not contains(lower(unit), 'change')) as is_share,
    bool_or(regexp_matches(lower(unit), 'rate|per [0-9]')) as is_rate
  from lait_measure
  group by all
),
figure as (
  select lait_figure.*, is_share, is_rate
  from lait_figure
  join shape using (file, measure_short)
  where value is not null and (is_share or is_rate)
),
spread as (
  select file, measure_short, years, min(value) as lowest, max(value) as highest, count(*) as authorities
  from figure
  where lait_number < 970
  group by all
  having count(*) >= 100
)
select
  file,
  measure_short,
  years,
  lait_number,
  case
    when is_share and value > 100 + 1e-9 then format('{}% is more than all.', plain(value))
    when value < 0 then format('{} is less than nothing.', plain(value))
    when lait_number = 970 then outside_authorities(value, lowest, highest, authorities)
  end as reason
from figure
left join spread using (file, measure_short, years)
where reason is not null
