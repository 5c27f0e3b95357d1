-- What national files say, release by release. Rebuilt with every load from benchmarks/catalogue.yaml.

-- One row per catalogue entry, area and period: earlier releases too, and the home area's figures also where its own
-- returns stand in `observation`.
create table national_figure (
  metric varchar not null,
  area_code varchar not null,
  area_name varchar not null,
  period varchar not null,
  numerator double,
  denominator double,
  value double,
  -- why there is no value: c, k, low, u, x or z as the publisher gives it
  missing varchar,
  status varchar not null,
  -- population vintage that it was divided by; null where the file has the denominator
  denominator_vintage varchar,
  -- the catalogue entry, and the day on which its file was published
  origin varchar not null,
  released date not null,
  -- true for the one release of each metric, area and period that counts
  is_in_force boolean not null
);

-- One row per metric, area and period that a release gives otherwise than the one before it. Two releases are of the
-- same data when metric, publisher and layout agree; a period is looked at when both have it.
create table national_change (
  metric varchar not null,
  area_code varchar not null,
  area_name varchar not null,
  period varchar not null,
  -- revised: another number; withheld: a number became a code; published: a code became a number; another code;
  -- added and removed: only one of the two releases has the area
  change varchar not null,
  before double,
  before_numerator double,
  before_denominator double,
  before_missing varchar,
  after double,
  after_numerator double,
  after_denominator double,
  after_missing varchar,
  before_origin varchar not null,
  before_released date not null,
  after_origin varchar not null,
  after_released date not null
);

-- One row per national figure that cannot be right, of whichever release; `origin` is that of its observation. A
-- comparison shows such a comparator struck through with the reason and draws no verdict from it.
create table national_fault (
  metric varchar not null,
  area_code varchar not null,
  period varchar not null,
  origin varchar not null,
  -- one sentence for readers
  reason varchar not null
);

-- One row per national figure that cannot be right, with all the reasons in one text.
create view implausible_figure as
select metric, area_code, period, origin, string_agg(reason, ' ' order by reason) as implausible
from national_fault
group by metric, area_code, period, origin;

-- One row per measure of a dictionary of the local authority interactive tool (LAIT).
create table lait_measure (
  -- the long file that the dictionary belongs to, and the day on which it was published
  file varchar not null,
  released date not null,
  topic varchar not null,
  measure varchar not null,
  -- its name in the long file; measures of two topics may share one
  measure_short varchar not null,
  -- 'high', 'low' or 'none'
  polarity varchar not null,
  -- what its axis says, such as "Rate per 10,000"
  unit varchar,
  -- decimals that the tool shows; 1 where its dictionary does not say
  decimals integer not null,
  year_type varchar,
  -- false where the tool draws no quartile bands
  is_banded boolean not null,
  description varchar,
  methodology varchar,
  link varchar
);

-- One row per measure, year and area of LAIT's long file.
create table lait_figure (
  file varchar not null,
  released date not null,
  measure_short varchar not null,
  -- as printed, such as "2023/24 (Rev)", and as a period of ours; null where it is none
  years varchar not null,
  period varchar,
  -- LAIT's number: DfE's code of an authority, 970 England, 980 to 990 regions
  lait_number integer not null,
  -- null for an area that is not in `area`
  area_code varchar,
  area_name varchar not null,
  -- as printed, and without the noise of binary fractions
  printed varchar,
  value double,
  missing varchar
);

-- One row per figure of LAIT's long file that cannot be right, whether or not it belongs to a metric of ours.
create table lait_fault (
  file varchar not null,
  measure_short varchar not null,
  years varchar not null,
  lait_number integer not null,
  reason varchar not null
);
