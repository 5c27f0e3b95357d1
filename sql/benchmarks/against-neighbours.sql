-- One row per own figure, neighbour set and summary of the ten statistical neighbours, beside who has no value.
insert into against by name
with changed as (
  select
    now.*,
    now.mean - earlier.mean as mean_change,
    now.median - earlier.median as median_change,
    now.pooled - earlier.pooled as pooled_change
  from neighbour_summary as now
  join (select distinct metric, national_period, before_period from compared_window) using (metric, national_period)
  left join neighbour_summary as earlier
    on earlier.metric = now.metric
    and earlier.national_period = before_period
    and earlier.area_code = now.area_code
    and earlier.neighbour_set = now.neighbour_set
),
one_a_row as (
  select
    *,
    'neighbours-mean' as comparator,
    'Mean' as summary,
    mean as comparator_value,
    mean_change as comparator_change,
    mean_matched as matched_change
  from changed
  union all by name
  select
    *,
    'neighbours-median' as comparator,
    'Median' as summary,
    median as comparator_value,
    median_change as comparator_change,
    median_matched as matched_change
  from changed
  union all by name
  select
    *,
    'neighbours-pooled' as comparator,
    'All children' as summary,
    pooled as comparator_value,
    pooled_change as comparator_change,
    pooled_matched as matched_change
  from changed
  where pooled is not null
),
size as (
  select neighbour_set, area_code, count(*) as neighbours
  from neighbour
  where position <= 10
  group by all
)
select
  own.metric,
  own.area_code,
  own.period,
  comparator,
  neighbour_set,
  comparator_value,
  with_value as comparator_n,
  neighbours as comparator_of,
  without_value,
  national_period as comparator_period,
  case when any_illustrative then 'illustrative' else 'published' end as comparator_status,
  comparator_change,
  matched_change,
  case when matched_change is not null then matched_n end as matched_n,
  is_comparable,
  concat_ws(' ',
    format('{} of {} of {} neighbours, neighbour set {}.', summary, with_value, neighbours, neighbour_set),
    case when without_in_words is not null then format('No value for {}.', without_in_words) end,
    snapshot_note,
    case
      when not is_comparable and snapshot_note is null
        then format('They are of the {}. Nothing is published for the same months.', year_to(national_end))
    end
  ) as note
from own_figure as own
join compared_window using (metric, period)
join one_a_row using (metric, area_code, national_period)
join size using (neighbour_set, area_code)
left join neighbour_without using (metric, area_code, national_period, neighbour_set)
