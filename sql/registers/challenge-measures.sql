-- One row per challenge and metric that it names: the figure that it started from, the newest of the same length that
-- begins after it, and whether a test finds that the metric moved as expected. Both figures are ours, so it is the test
-- that is used against earlier periods (99.8%).
delete from challenge_measure;

insert into challenge_measure by name
with named as (
  select
    challenge, raised_on, baseline_period, expected,
    unnest(metrics) as metric,
    generate_subscripts(metrics, 1) as position
  from challenge
),
home as (
  select own_figure.*, observation.figure
  from own_figure
  semi join partnership using (area_code)
  left join observation
    on observation.metric = own_figure.metric
    and observation.area_code = own_figure.area_code
    and observation.period = own_figure.period
    and observation.breakdown = 'all'
    and observation.category = 'all'
),
paired as (
  select
    named.*,
    metric.shape,
    metric.basis,
    baseline,
    latest
  from named
  left join metric using (metric)
  left join home as baseline
    on baseline.metric = named.metric and baseline.period = named.baseline_period
  left join home as latest
    on latest.metric = named.metric
    and latest.period_type = baseline.period_type
    and latest.period_start > baseline.period_end
    -- years to date are as long as each other when they end with the same month
    and (latest.period_type <> 'year-to-date' or month(latest.period_end) = month(baseline.period_end))
    and latest.period_end >= coalesce(named.raised_on, latest.period_end)
    and latest.value is not null
  qualify row_number() over (partition by named.challenge, named.metric order by latest.period_end desc) = 1
),
eventful as (
  select
    paired.*,
    (
      select
        string_agg(format('{}, {}', event.title, strftime(event.starts_on, '%-d %B %Y')), '; ' order by event.starts_on)
      from event_of_metric as event
      where event.metric = paired.metric
        and event.is_break
        -- a snapshot is of one day, so that only what comes after it parts the two
        and event.starts_on > if(paired.basis = 'snapshot', paired.baseline.period_end, paired.baseline.period_start)
        and event.starts_on <= paired.latest.period_end
    ) as broken_by
  from paired
),
tested as (
  select
    *,
    case
      when shape = 'money' then sign(latest.value - baseline.value)
      else differs_from_earlier(
        shape, latest.numerator, latest.denominator, baseline.numerator, baseline.denominator
      )
    end as direction,
    case
      when shape is null then 'Its metric could not be computed.'
      when baseline_period is null then 'No period to start from was set.'
      when expected is null then 'It does not say which way the figure should move.'
      when baseline.value is null and baseline.missing is not null
        then format('The figure for {} is {}.', baseline_period, missing_in_words(baseline.missing))
      when baseline.value is null then format('There is no figure for {}.', baseline_period)
      when latest.value is null then format('There is no newer figure than the one for {}.', baseline_period)
      when concat(baseline.status, latest.status) like '%unsigned%' then 'A figure is not signed.'
      when broken_by is not null then format('Break in series: {}.', broken_by)
      when coalesce(baseline.implausible, latest.implausible) is not null
        then coalesce(baseline.implausible, latest.implausible)
      when shape = 'average' then 'An average without its spread cannot be tested.'
      when baseline.numerator is null or latest.numerator is null
        then 'Published without its counts, so it cannot be tested.'
    end as untestable
  from eventful
)
select
  challenge,
  position,
  metric,
  baseline_period,
  baseline.value as baseline_value,
  baseline.numerator as baseline_numerator,
  baseline.denominator as baseline_denominator,
  baseline.figure as baseline_figure,
  latest.period as latest_period,
  latest.value as latest_value,
  latest.numerator as latest_numerator,
  latest.denominator as latest_denominator,
  latest.figure as latest_figure,
  case
    when untestable is not null or direction is null then 'cannot tell'
    when expected = 'no change' then if(direction = 0, 'cannot tell', 'not yet')
    when direction = case expected when 'rise' then 1 else -1 end then 'worked'
    else 'not yet'
  end as outcome,
  case
    when untestable is not null then untestable
    when direction is null then 'Too few to tell.'
    when expected = 'no change' and direction = 0
      then format('No real change from {} to {}; a test cannot show that there was none.', baseline_period, latest.period)
    when direction = 0 then format('No real change from {} to {}.', baseline_period, latest.period)
    else format(
      'A test sets {} apart from {}: it {}.', latest.period, baseline_period, if(direction > 0, 'rose', 'fell')
    )
  end as outcome_why
from tested
