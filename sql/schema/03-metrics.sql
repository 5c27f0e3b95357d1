-- What the metrics say. Rebuilt whole whenever a return, a metric or a reference file changes.

-- One row per metric file that passed its checks.
create table metric (
  metric varchar primary key,
  title varchar not null,
  theme varchar not null,
  unit varchar not null,
  -- the metric that counts the other unit where events are not children, or why there is none
  pair varchar,
  shape varchar not null,
  basis varchar not null,
  polarity varchar not null,
  per integer not null,
  -- what the numerator is divided by, in words; a population age group for rates
  denominator varchar,
  owner varchar not null,
  source varchar not null,
  definition varchar not null,
  caution varchar,
  target_value double,
  target_kind varchar,
  target_source varchar,
  -- the datasets that its query reads
  datasets varchar[] not null,
  file varchar not null,
  sql varchar not null
);

-- One row per metric, area, period, breakdown and category. Headline rows have breakdown and category 'all'.
create table observation (
  metric varchar not null,
  area_code varchar not null,
  area_name varchar not null,
  period varchar not null,
  period_type varchar not null,
  period_start date not null,
  period_end date not null,
  breakdown varchar not null,
  category varchar not null,
  numerator double,
  denominator double,
  value double,
  -- 95% interval, in the unit of value
  lower double,
  upper double,
  -- words in this order, comma-separated: published | illustrative, provisional, revised, unsigned
  status varchar not null,
  figure varchar not null,
  -- why there is no value: c suppressed, x not available, z not applicable, u unreliable, low; null when there is one
  missing varchar,
  -- 99.8% interval, for verdicts that are coloured
  lower_998 double,
  upper_998 double,
  -- population vintage that it was divided by; null where the denominator is counted
  denominator_vintage varchar,
  -- 'returns', or the catalogue entry of the national file that it was read from
  origin varchar not null
);

-- One row per release of a national file that was read for a metric: where the figures of that origin come from.
create table national_file (
  -- the id of its entry in benchmarks/catalogue.yaml
  origin varchar primary key,
  metric varchar not null,
  publisher varchar not null,
  title varchar not null,
  edition varchar not null,
  released date not null,
  file varchar not null,
  -- 'ees' or 'lait'
  layout varchar,
  -- which measure of LAIT's long file; null for other layouts
  measure varchar,
  status varchar not null,
  note varchar
);

-- One row per metric and month or quarter of its control chart (XmR); absent where a chart would mislead.
create table process_point (
  metric varchar not null,
  period varchar not null,
  value double not null,
  -- null where there are no limits
  centre double,
  lower_limit double,
  upper_limit double,
  -- 'common cause', or why it is not; always 'common cause' where there are no limits
  signal varchar not null,
  -- 'full' limits rest on 12 points or more, 'trial' on 8 to 11; a part of fewer points has 'none', and so has a 'broken'
  -- one, which a break in series runs through without a fresh start
  limits varchar not null,
  -- 1 to the first event at which limits start anew, then 2 and so on
  part integer not null,
  -- the event at which the part begins; null for the first
  rebased_by varchar
);
