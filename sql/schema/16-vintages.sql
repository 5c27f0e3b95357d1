-- What people saw at each meeting, and what has changed since. Filled with every load; see pipelines/revisions/.

-- One row per day to whose end the present is compared: the days of meetings. Where no meeting is registered, the days
-- before a return took an earlier one's place.
create table seen_day (
  seen_at date primary key,
  -- the meetings of that day, in words; null where none was held
  meetings varchar
);

-- One row per day of `seen_day`, metric, area, period, breakdown and category, as it was seen then. Only metrics of which
-- anything that came later could have changed a figure, by the definitions of now.
create table vintage (
  metric varchar not null,
  area_code varchar not null,
  period varchar not null,
  breakdown varchar not null,
  category varchar not null,
  seen_at date not null,
  numerator double,
  denominator double,
  value double,
  missing varchar,
  -- the population that it was divided by
  denominator_vintage varchar,
  -- the newest return that it rested on; null where none had come
  submission integer,
  figure varchar not null,
  -- against the year before, of three years against those before; only of headlines
  verdict varchar
);

-- Two numbers that are not the same, up to the last digits of a sum.
create macro numbers_differ(a, b) as
  a is distinct from b and not coalesce(abs(a - b) <= 1e-9 * greatest(abs(a), abs(b)), false);

-- One row per figure that is not what it was on a day of `seen_day`, and what changed it. Of the returns in force that came
-- later it is the newest, and where there was a figure before, one that was sent again.
create view revision as
with changed as (
  select
    old.metric, old.area_code, old.period, old.breakdown, old.category, old.seen_at,
    old.numerator as old_numerator, old.denominator as old_denominator, old.value as old_value,
    old.missing as old_missing, old.denominator_vintage as old_population, old.figure as old_figure,
    old.verdict as old_verdict,
    now.numerator as new_numerator, now.denominator as new_denominator, now.value as new_value,
    now.missing as new_missing, now.denominator_vintage as new_population, now.figure as new_figure,
    metric.shape = 'rate'
      and old.missing is not distinct from now.missing
      and not numbers_differ(old.numerator, now.numerator) as is_by_population,
    if(metric.basis = 'multi-year', 'previous', 'year-before') as comparator
  from vintage as old
  join metric using (metric)
  left join observation as now using (metric, area_code, period, breakdown, category)
  where numbers_differ(old.value, now.value)
    or numbers_differ(old.numerator, now.numerator)
    or numbers_differ(old.denominator, now.denominator)
    or old.missing is distinct from now.missing
),
-- One row per changed figure and return in force that it rests on and that came after the day.
later as (
  select
    changed.metric, changed.area_code, changed.period, changed.breakdown, changed.category, changed.seen_at,
    arg_max(
      submission.submission,
      (
        (submission.supersedes is not null or submission.reason is not null) = (changed.old_value is not null),
        submission.received_at,
        submission.submission
      )
    ) as submission
  from changed
  join figure_return using (metric, area_code, period)
  join submission using (submission)
  where submission.received_at >= changed.seen_at + 1 and not changed.is_by_population
  group by all
)
select
  changed.* exclude (comparator, is_by_population),
  -- years to date are set against no one year
  if(changed.breakdown = 'all' and period.period_type <> 'year-to-date', compared.verdict, null) as new_verdict,
  coalesce(old_verdict <> new_verdict, false) as is_flip,
  seen_day.meetings,
  period.period_type,
  period.period_end,
  case
    when changed.is_by_population then 'population'
    when submission.supersedes is null and submission.reason is null then 'first return'
    else 'return sent again'
  end as cause,
  submission.submission,
  submission.agency,
  submission.dataset,
  submission.file,
  submission.reason,
  submission.received_at,
  submission.prepared_by,
  submission.signed_by,
  submission.signed_at
from changed
join seen_day using (seen_at)
join period using (period)
left join comparison as compared
  on compared.metric = changed.metric
  and compared.area_code = changed.area_code
  and compared.period = changed.period
  and compared.comparator = changed.comparator
  and period.period_type <> 'year-to-date'
left join later
  on later.metric = changed.metric
  and later.area_code = changed.area_code
  and later.period = changed.period
  and later.breakdown = changed.breakdown
  and later.category = changed.category
  and later.seen_at = changed.seen_at
left join submission on submission.submission = later.submission;
