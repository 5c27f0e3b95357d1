-- Append-only. A row is never updated or deleted; what is in force is a question asked of these rows.
-- Asked "as seen at" a moment: set variable as_seen = timestamp '…'; every view below then answers as of that moment.

create sequence submission_number;

-- What stands beside a figure of a return: c suppressed, x not available, z not applicable (no number), e an estimate.
create type figure_code as enum ('c', 'x', 'z', 'e');

-- One row per return received, also the ones that could not be read.
create table submission_record (
  submission integer primary key default nextval('submission_number'),
  dataset varchar,
  agency varchar,
  -- the quarter that the return is for; its rows may also cover earlier quarters of the year
  period varchar,
  area_code varchar,
  file varchar not null,
  sha256 varchar not null,
  received_at timestamp not null,
  prepared_by varchar,
  signed_by varchar,
  signed_at date,
  -- why earlier quarters were changed, as written in the ledger
  reason varchar,
  extract_date date,
  -- 'accepted', 'accepted in part' or 'rejected'
  status varchar not null,
  rows_read integer not null,
  rows_accepted integer not null,
  rows_rejected integer not null,
  supersedes integer,
  check (rows_read = rows_accepted + rows_rejected)
);

-- One row per fault found in a return; submission is null for faults outside any return (ledger, reference files).
create table issue_record (
  submission integer,
  rule varchar not null,
  -- 'error' rejects the row or file; 'warning' lets it pass and asks
  severity varchar not null check (severity in ('error', 'warning')),
  dataset varchar,
  agency varchar,
  period varchar,
  file varchar not null,
  sheet varchar,
  cell varchar,
  line integer,
  found varchar,
  expected varchar not null,
  mend varchar not null
);

-- One row per quarter of data that a submission brought (a return for Q3 may also restate Q1 and Q2).
create table submission_quarter (
  submission integer not null,
  quarter varchar not null
);

create view submission as
select
  submission, dataset, agency, period, file, sha256, received_at, prepared_by, signed_by, signed_at,
  status, rows_read, rows_accepted, rows_rejected, supersedes, area_code, extract_date, reason
from submission_record
where received_at <= coalesce(getvariable('as_seen')::timestamp, timestamp 'infinity');

create view issue as
select rule, severity, dataset, agency, period, file, sheet, cell, line, found, expected, mend
from issue_record
where submission is null or submission in (select submission from submission);

-- One row per dataset, agency and quarter: the submission whose rows count. `vintage` is how many there have been.
create view submission_in_force as
select
  submission.dataset,
  submission.agency,
  submission.area_code,
  submission_quarter.quarter,
  arg_max(submission.submission, (submission.received_at, submission.submission)) as submission,
  count(*)::integer as vintage
from submission
join submission_quarter using (submission)
group by all;
