-- The registers as they were known at `as_seen`, else as they are.

-- True when something of that day was known; also when the day is not.
create macro was_known(day) as coalesce(day <= getvariable('as_seen')::date, true);

-- By which day something was known for certain: its own, the end of its period, or the day of the document it stands in.
-- Name columns with their table: a bare one called `period` or `document` would be taken for the tables' own.
create macro known_by(day, label, document_id) as
  coalesce(
    day,
    (select named.period_end from period as named where named.period = label),
    (select source.dated from document_record as source where source.document = document_id)
  );

-- One row: the day on which clocks stand. It is the day asked about, else that of the newest return; never the wall clock.
create view data_as_at as
select coalesce(getvariable('as_seen')::date, (select max(received_at)::date from submission)) as day;

create view document as
select * from document_record where was_known(dated);

create view meeting as
select * from meeting_record where was_known(held_on);

create view attendance as
select * from attendance_record where was_known(known_by(null::date, attendance_record.year, attendance_record.document));

create view challenge as
select * replace (
  if(was_known(answered_on), answer, null) as answer,
  if(was_known(answered_on), answered_on, null) as answered_on
)
from challenge_record
where was_known(known_by(raised_on, challenge_record.raised_in, challenge_record.document));

create view risk_score as
select * from risk_score_record where was_known(scored_on);

create view risk as
with scored as (
  select risk, min(scored_on) as first_scored
  from risk_score_record
  group by risk
)
select risk_record.*
from risk_record
left join scored using (risk)
where was_known(known_by(first_scored, null, risk_record.document));

create view review as
select * replace (
  if(was_known(rapid_review_on), rapid_review_on, null) as rapid_review_on,
  if(was_known(decided_on), decided_on, null) as decided_on,
  if(was_known(commissioned_on), commissioned_on, null) as commissioned_on,
  if(was_known(published_on), published_on, null) as published_on,
  -- the words speak of all the dates
  if(was_known(greatest(rapid_review_on, decided_on, commissioned_on, published_on)), state, null) as state
)
from review_record
where was_known(known_by(
  least(notified_on, rapid_review_on, decided_on, commissioned_on, published_on), null, review_record.document
));

create view recommendation as
select * replace (
  if(was_known(done_on), evidence, null) as evidence,
  if(was_known(done_on), done_on, null) as done_on
)
from recommendation_record
semi join review using (review)
where was_known(known_by(null::date, null, recommendation_record.document));

create view audit as
select * from audit_record where was_known(known_by(null::date, audit_record.period, audit_record.document));

create view priority as
select * from priority_record where was_known(known_by(null::date, null, priority_record.document));

create view promise as
select *
from promise_record
semi join priority using (priority)
where was_known(known_by(null::date, null, promise_record.document));

create view vanished_measure as
select * from vanished_measure_record where was_known(known_by(null::date, null, vanished_measure_record.document));

create view action as
with known as (
  select 'challenge' as of_kind, challenge as "of" from challenge
  union all
  select 'review', review from review
  union all
  select 'priority', priority from priority
  union all
  select 'audit', audit from audit
)
select * replace (
  if(was_known(done_on), evidence, null) as evidence,
  if(was_known(done_on), done_on, null) as done_on
)
from action_record
semi join known using (of_kind, "of");

create view question as
select * replace (
  if(was_known(answered_on), answer, null) as answer,
  if(was_known(answered_on), answered_on, null) as answered_on
)
from question_record
where was_known(known_by(asked_on, null, question_record.document));

create view event as
select * from event_record where was_known(starts_on);

create view commentary as
select * from commentary_record where was_known(written_on);

-- One row per metric: the home area's newest headline figure in the rhythm that its page leads with, and how it stands
-- to the year before, or to the period before where windows of years overlap.
create view newest_figure as
with headline as (
  select
    observation.*,
    list_position(
      ['quarter', 'rolling-12-months', 'three-years', 'financial-year', 'academic-year', 'calendar-year', 'month', 'date'],
      period_type
    ) as rhythm
  from observation
  where breakdown = 'all' and category = 'all' and area_code = (select area_code from partnership)
),
newest as (
  select *
  from headline
  where rhythm is not null
  qualify row_number() over (partition by metric order by rhythm, period_end desc) = 1
)
select
  newest.metric,
  newest.period,
  newest.value,
  newest.numerator,
  newest.denominator,
  newest.lower,
  newest.upper,
  newest.missing,
  newest.status,
  newest.figure,
  compared.comparator,
  compared.comparator_period,
  compared.comparator_value,
  compared.difference,
  compared.verdict
from newest
left join comparison as compared
  on compared.metric = newest.metric
  and compared.area_code = newest.area_code
  and compared.period = newest.period
  and compared.comparator = if(newest.period_type = 'three-years', 'previous', 'year-before');

-- One row per risk and metric that would warn of it; it warns when a test finds that it moved the way that it should not.
create view risk_measure as
with named as (
  select risk, warn_when, unnest(metrics) as metric, generate_subscripts(metrics, 1) as position
  from risk
)
select
  named.risk,
  position,
  named.metric,
  newest_figure.* exclude (metric),
  case
    when verdict in ('better', 'worse', 'higher', 'lower') then
      case warn_when when 'rise' then difference > 0 when 'fall' then difference < 0 end
    when verdict = 'no real change' then false
  end as warns
from named
left join newest_figure using (metric);

-- One row per promise and metric that measures it.
create view promise_measure as
with named as (
  select promise, unnest(metrics) as metric, generate_subscripts(metrics, 1) as position
  from promise
)
select
  named.promise,
  position,
  named.metric,
  newest_figure.* exclude (metric)
from named
left join newest_figure using (metric);
