-- One row per figure that is at least ten times the median of the twelve months before it, or at most a tenth of it.
-- Below 10 a factor of ten is no surprise, so such figures and medians are left out.
with wide_series as (
  -- One row per figure that is spread widely enough to jump at all; few are, and the median is slow to find.
  select dataset, agency, figure
  from accepted_figure
  group by dataset, agency, figure
  having max(value) >= 100 and max(value) >= 10 * min(value)
),
with_months_before as (
  select
    *,
    count(value) over months_before as figures_before,
    median(value) over months_before as median_before,
    first_value(period) over months_before as first_before,
    last_value(period) over months_before as last_before
  from accepted_figure
  semi join wide_series using (dataset, agency, figure)
  window months_before as (
    partition by dataset, agency, figure
    order by period_start
    range between interval 12 month preceding and interval 1 month preceding
  )
)
select
  dataset,
  agency,
  period,
  format('{}: {}: {:,.15g} in {}', title, figure, value, period) as found,
  format('about {:,.15g}, the median of {} to {}', median_before, first_before, last_before) as expected,
  'Ask the agency whether a digit slipped or another figure, such as a target, was put there; if it is right, ask why it changed.' as mend
from with_months_before
where figures_before >= 4
  and least(value, median_before) >= 10
  and greatest(value, median_before) >= 10 * least(value, median_before)
