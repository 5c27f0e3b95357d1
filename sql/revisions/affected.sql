-- One row per day of `seen_day` and metric of which that day may have seen other figures than the present: a return for a
-- quarter that was due by then came later, or a rate is divided by an estimate that was published later.
with due as (
  select
    seen_day.seen_at,
    max(quarter.period_end) as period_end
  from seen_day
  join submission on submission.received_at < seen_day.seen_at + 1
  join submission_quarter using (submission)
  join period as quarter on quarter.period = submission_quarter.quarter
  group by seen_day.seen_at
),
later_return as (
  select distinct due.seen_at, submission.dataset
  from due
  join submission on submission.received_at >= due.seen_at + 1
  join submission_quarter using (submission)
  join period as quarter
    on quarter.period = submission_quarter.quarter
    and quarter.period_end <= due.period_end
),
later_estimate as (
  select distinct due.seen_at, edition.age_group
  from due
  join population_vintage as edition
    on edition.published > due.seen_at
    and make_date(edition.mid_year, 6, 30) <= due.period_end
  join population_in_use as in_use using (area_code, age_group, mid_year, vintage)
  where edition.area_code = (select area_code from partnership)
)
select later_return.seen_at, metric.metric
from later_return
join metric on list_contains(metric.datasets, later_return.dataset)
union
select later_estimate.seen_at, metric.metric
from later_estimate
join metric on metric.shape = 'rate' and metric.denominator = later_estimate.age_group
