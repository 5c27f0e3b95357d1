-- What the partnership itself keeps: whom it challenged, what it fears, what it promised and what it was asked. Filled
-- from data/registers/ by pipelines/registers/. The tables `…_record` hold the files as they are; the views of the plain
-- name leave out what was not yet known at `as_seen`. Status: 'published' (it stands in the named document, at that
-- line) or 'illustrative' (invented to show the page).

-- One row per document that a register quotes.
create table document_record (
  document varchar primary key,
  title varchar not null,
  publisher varchar not null,
  dated date,
  -- the name of the original
  file_name varchar
);

-- One row per meeting.
create table meeting_record (
  meeting varchar primary key,
  forum varchar not null,
  held_on date not null,
  title varchar not null,
  -- the quarter that it scrutinised
  quarter varchar,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per forum, year and agency: how many of its meetings the agency came to.
create table attendance_record (
  forum varchar not null,
  year varchar not null,
  agency_name varchar not null,
  attended integer not null,
  meetings integer not null check (attended <= meetings),
  status varchar not null,
  document varchar,
  line integer
);

-- One row per challenge that somebody put to somebody.
create table challenge_record (
  challenge varchar primary key,
  title varchar not null,
  forum varchar,
  raised_on date,
  -- the period in which it was raised where the day is not known
  raised_in varchar,
  raised_by varchar,
  put_to varchar,
  asked varchar not null,
  -- what was done; null while nobody has answered
  answer varchar,
  answered_on date,
  -- the first one decides whether it worked
  metrics varchar[] not null,
  -- what it is about where no metric counts it
  gap varchar,
  baseline_period varchar,
  -- which way the metric should move: rise, fall, no change
  expected varchar,
  review_on date,
  -- the few words that are quoted
  words varchar,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per thing that somebody is to do.
create table action_record (
  action varchar primary key,
  -- what it follows from: challenge, review, priority or audit, and its id
  of_kind varchar not null,
  "of" varchar not null,
  text varchar not null,
  owner varchar,
  due_on date,
  done_on date,
  evidence varchar,
  metrics varchar[] not null,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per risk.
create table risk_record (
  risk varchar primary key,
  title varchar not null,
  owner varchar,
  cause varchar,
  effect varchar,
  mitigation varchar,
  -- the metrics that would warn, and which way they would move then
  metrics varchar[] not null,
  warn_when varchar,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per risk and day on which it was scored; both scores from 1 to 5.
create table risk_score_record (
  risk varchar not null,
  scored_on date not null,
  likelihood integer not null,
  impact integer not null,
  note varchar,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per practice review.
create table review_record (
  review varchar primary key,
  kind varchar not null,
  title varchar not null,
  notified_on date,
  rapid_review_on date,
  decided_on date,
  commissioned_on date,
  published_on date,
  -- how it stands, in words
  state varchar,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per recommendation of a review.
create table recommendation_record (
  recommendation varchar primary key,
  review varchar not null,
  text varchar not null,
  owner varchar,
  due_on date,
  done_on date,
  evidence varchar,
  metrics varchar[] not null,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per audit.
create table audit_record (
  audit varchar primary key,
  kind varchar not null,
  title varchar not null,
  agency_name varchar,
  period varchar,
  -- how many were looked at, and what they were
  sample integer,
  sample_unit varchar,
  -- how many answered, of how many that were asked
  answered integer,
  asked integer,
  finding varchar,
  grade varchar,
  re_audit_on date,
  metrics varchar[] not null,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per priority that the partnership set itself.
create table priority_record (
  priority varchar primary key,
  number integer,
  title varchar not null,
  outcome varchar,
  years varchar,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per promise that a priority makes.
create table promise_record (
  promise varchar primary key,
  priority varchar not null,
  text varchar not null,
  -- the first one decides whether the target is met
  metrics varchar[] not null,
  gap varchar,
  -- in the unit of the metric, and on which side of it is good: rise (at least) or fall (at most)
  target double,
  direction varchar,
  owner varchar,
  words varchar,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per measure that an earlier report gave and no return gives now.
create table vanished_measure_record (
  measure varchar primary key,
  title varchar not null,
  last_period varchar,
  last_value double,
  last_unit varchar,
  -- the metric that came in its place, if any did
  metric varchar,
  why varchar,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per question that a member put.
create table question_record (
  question varchar primary key,
  asked_on date,
  asked_by varchar,
  forum varchar,
  -- the council whose member asked
  authority varchar,
  asked varchar not null,
  metrics varchar[] not null,
  answer varchar,
  answered_on date,
  words varchar,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per event that figures can show.
create table event_record (
  event varchar primary key,
  starts_on date not null,
  title varchar not null,
  -- practice, definition, recording, outside
  kind varchar not null,
  -- ids of metrics, theme:<id>, or all
  metrics varchar[] not null,
  -- whether the limits of control charts may begin anew here
  rebase boolean not null,
  reason varchar,
  status varchar not null,
  document varchar,
  line integer
);

-- One row per metric and period on which its owner has written.
create table commentary_record (
  metric varchar not null,
  period varchar not null,
  -- the agency's id
  "by" varchar not null,
  role varchar,
  written_on date not null,
  -- plain paragraphs; a figure is {{metric-id 2019-20 Q3}}
  body varchar not null,
  status varchar not null,
  document varchar,
  line integer,
  file varchar not null
);

-- One row per challenge and metric that it names, with the test of whether it worked. Rebuilt with the comparisons.
create table challenge_measure (
  challenge varchar not null,
  -- 1 for the metric that decides
  position integer not null,
  metric varchar not null,
  baseline_period varchar,
  baseline_value double,
  baseline_numerator double,
  baseline_denominator double,
  baseline_figure varchar,
  latest_period varchar,
  latest_value double,
  latest_numerator double,
  latest_denominator double,
  latest_figure varchar,
  -- worked, not yet, cannot tell
  outcome varchar not null,
  outcome_why varchar not null
);

-- One row per day for which bank holidays are known: how many working days there have been, itself included.
create table calendar_day (
  day date primary key,
  working_days integer not null
);
