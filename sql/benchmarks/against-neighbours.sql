-- One row per home figure and summary of its ten statistical neighbours: mean, median, and all of them pooled.
insert into against by name
with chosen as (
  select neighbour.neighbour_set, neighbour.neighbour_code, coalesce(area.area_name, neighbour.neighbour_code) as name
  from neighbour
  join partnership using (neighbour_set, area_code)
  left join area on area.area_code = neighbour.neighbour_code
  where neighbour.position <= 10
),
beside as (
  select
    national_window.*,
    chosen.*,
    other.value,
    other.numerator,
    other.denominator,
    other.missing,
    other.status,
    case metric.shape when 'percentage' then 100 when 'rate' then metric.per else 1 end as times
  from national_window
  cross join chosen
  join metric using (metric)
  left join observation as other
    on other.metric = national_window.metric
    and other.period = national_window.national_period
    and other.area_code = chosen.neighbour_code
    and other.breakdown = 'all'
),
summarised as (
  select
    metric,
    period,
    national_period,
    national_end,
    is_comparable,
    snapshot_note,
    neighbour_set,
    count(*) as neighbours,
    count(value) as with_value,
    count(*) filter (value is not null and numerator is not null and denominator is not null) as with_counts,
    avg(value) as mean,
    median(value) as median,
    sum(numerator) filter (value is not null) / sum(denominator) filter (value is not null)
      * any_value(times) as pooled,
    string_agg(format('{} ({})', name, missing_in_words(missing)), ', ' order by name)
      filter (value is null) as without_value,
    bool_or(status = 'illustrative') as any_illustrative
  from beside
  group by all
  having count(value) > 0
),
one_a_row as (
  select *, 'neighbours-mean' as comparator, 'Mean' as summary, mean as comparator_value from summarised
  union all by name
  select *, 'neighbours-median' as comparator, 'Median' as summary, median as comparator_value from summarised
  union all by name
  select *, 'neighbours-pooled' as comparator, 'All children' as summary, pooled as comparator_value
  from summarised
  where with_counts = with_value
)
select
  metric,
  period,
  comparator,
  comparator_value,
  with_value as comparator_n,
  national_period as comparator_period,
  case when any_illustrative then 'illustrative' else 'published' end as comparator_status,
  is_comparable,
  concat_ws(' ',
    format('{} of {} of {} neighbours, neighbour set {}.', summary, with_value, neighbours, neighbour_set),
    case when without_value is not null then format('No value for {}.', without_value) end,
    snapshot_note,
    case
      when not is_comparable and snapshot_note is null then format('They are of the {}. Nothing is published for the same months.', year_to(national_end))
    end
  ) as note
from one_a_row
