-- One row per measure that was promised and that nobody collects; from data/registers/gaps.csv.
create table gap (
  gap varchar primary key,
  -- the theme under which it would stand
  theme varchar not null,
  title varchar not null,
  -- who would collect it
  owner varchar not null,
  -- the words of the promise
  promised varchar not null,
  -- the yearly report and the line that they stand in; null where they were said elsewhere
  report varchar,
  line integer,
  why varchar not null,
  what_is_needed varchar not null
);
