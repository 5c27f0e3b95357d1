-- What the partnership has said in print: its yearly reports, figure by figure and claim by claim, as printed and never
-- corrected. Filled from data/published/.

-- One row per figure that a report prints, its printed comparators among them.
create table published_fact (
  -- the year that the report covers, such as '2019-20'
  report varchar not null,
  fact varchar not null,
  -- the report's heading, and the printed table that the figure stands in; null in running text
  section varchar not null,
  "table" varchar,
  -- what is counted: the same name wherever the report speaks of it; the metric's id where one counts it
  subject varchar not null,
  measure varchar not null check (measure in (
    'count', 'share', 'rate', 'change', 'change-percent', 'change-points', 'difference-percent', 'average', 'rank',
    'money', 'text'
  )),
  about varchar not null check (about in (
    'own', 'previous', 'earlier', 'national', 'region', 'neighbours', 'target', 'threshold'
  )),
  -- the period that the text prints, and what the heading or the sentence before says; null where neither says any
  period varchar,
  heading_period varchar,
  -- the days of either; a date is one day
  period_start date,
  period_end date,
  heading_start date,
  heading_end date,
  breakdown varchar not null,
  category varchar not null,
  value double not null,
  -- the upper end of a printed range
  "to" double,
  unit varchar not null,
  -- what the number is rounded to when that is coarser than its digits; step is the same for every figure
  rounded_to double,
  step double not null check (step > 0),
  -- the figure that a share is of, or 'population:children-0-17' for a rate
  base varchar,
  -- the figure that a comparator or a change belongs to
  against varchar,
  -- the words on that line of the report
  printed varchar not null,
  line integer not null,
  -- the metric that computes it, and which of its numbers does; see published_coverage
  metric varchar,
  gives varchar,
  -- what was found when the figure was last looked at, and why it is not 'equal'
  computed varchar check (computed in ('equal', 'different')),
  reason varchar,
  owner varchar not null,
  note varchar,
  -- the line of the file, for whoever mends it
  file_line integer not null,
  primary key (report, fact)
);

-- One row per claim that a report makes in words about its figures.
create table published_claim (
  report varchar not null,
  claim varchar not null,
  section varchar not null,
  subject varchar not null,
  -- higher, lower, same, significant, steady-increase, majority, met, in-line, positive, status:<word>
  says varchar not null,
  about varchar,
  period varchar,
  -- the period that it is compared with
  about_period varchar,
  -- the figure that it speaks of
  fact varchar,
  printed varchar not null,
  line integer not null,
  owner varchar not null,
  primary key (report, claim)
);
