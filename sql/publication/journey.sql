-- One row per step of a child's journey, measure of the step and span: the newest whole financial year and the newest
-- quarter. A step has one count that leads; `per_100` is that count for every 100 of the step before, in one period.
with step(position, step, part, metric) as (
  values
    (1, 'Contact', 'lead', 'mash-contacts'),
    (1, 'Contact', 'beside', 'mash-progressed'),
    (1, 'Contact', 'in time', 'mash-decided-in-1-day'),
    (2, 'Referral', 'lead', 'referrals'),
    (2, 'Referral', 'beside', 're-referrals'),
    (3, 'Assessment', 'lead', 'assessments'),
    (3, 'Assessment', 'in time', 'assessments-within-45-days'),
    (4, 'Section 47 enquiry', 'lead', 'section-47-enquiries'),
    (4, 'Section 47 enquiry', 'beside', 'strategy-discussions'),
    (5, 'Initial conference', 'lead', 'icpc-children'),
    (5, 'Initial conference', 'beside', 'icpc-conferences'),
    (5, 'Initial conference', 'in time', 'icpc-within-15-days'),
    (6, 'Protection plan', 'lead', 'child-protection-plans-started'),
    (6, 'Protection plan', 'beside', 'icpc-to-plan'),
    (6, 'Protection plan', 'beside', 'plans-ended-after-2-years'),
    (7, 'Coming into care', 'lead', 'started-looked-after')
),
newest as (
  select
    case period_type when 'quarter' then 'quarter' else 'year' end as span,
    arg_max(period, period_end) as period
  from period
  where period_type in ('quarter', 'financial-year')
    -- up to the newest quarter of our own returns
    and period_end <= (
      select max(latest.period_end)
      from observation as latest
      where latest.origin = 'returns'
        and latest.period_type = 'quarter'
        and latest.area_code = (select area_code from partnership)
    )
  group by period_type
),
counted as (
  select
    step.*, newest.span, newest.period, metric.metric is not null as is_measured,
    observation.numerator, observation.denominator, observation.value, observation.missing, observation.status
  from step
  cross join newest
  left join metric using (metric)
  left join observation
    on observation.metric = step.metric
    and observation.period = newest.period
    and observation.breakdown = 'all'
    and observation.area_code = (select area_code from partnership)
),
from_step_before as (
  select
    later.metric,
    later.span,
    earlier.numerator as before,
    100 * later.numerator / nullif(earlier.numerator, 0) as per_100
  from counted as later
  join counted as earlier on earlier.span = later.span and earlier.position = later.position - 1
  where later.part = 'lead' and earlier.part = 'lead'
)
select
  counted.position, counted.step, counted.part, counted.metric, counted.is_measured, counted.span, counted.period,
  counted.numerator, counted.denominator, counted.value, counted.missing, counted.status,
  if(counted.part = 'lead', from_step_before.before, null) as before,
  if(counted.part = 'lead', from_step_before.per_100, null) as per_100
from counted
left join from_step_before using (metric, span)
order by counted.span, counted.position, counted.part = 'lead' desc, counted.part, counted.metric
