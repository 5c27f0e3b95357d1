-- What the partnership knows before any return arrives. Filled from partnership.json and data/reference/.

-- One row: the partnership that this warehouse belongs to.
create table partnership (
  name varchar not null,
  area_code varchar not null,
  -- 'illustrative' when the returns are invented; printed beside every figure that they give
  returns_status varchar not null check (returns_status in ('illustrative', 'real')),
  neighbour_set varchar,
  -- the edition of a population that rates use where a mid-year has it; null for the newest one published
  population_edition varchar
);

-- One row per agency and dataset that it is expected to send every quarter, first to last.
create table expected_return (
  agency varchar not null,
  agency_name varchar not null,
  dataset varchar not null,
  first_period varchar not null,
  last_period varchar
);

-- One row per period that can be named; see src/lib/period.ts for the labels.
create table period (
  period varchar primary key,
  period_type varchar not null,
  period_start date not null,
  period_end date not null,
  -- the financial quarter that holds the last day, and the financial year of that quarter
  quarter varchar not null,
  financial_year varchar not null
);

-- One row per area: country, region, authority; joint: two authorities that a publisher counts as one.
create table area (
  area_code varchar primary key,
  area_name varchar not null,
  area_type varchar not null check (area_type in ('country', 'region', 'authority', 'joint')),
  region_code varchar,
  -- the three-digit code that DfE gives an authority; some files have no other
  old_code varchar,
  valid_from date,
  valid_to date
);

-- One row per area, age group, mid-year and vintage of the estimate.
create table population_vintage (
  area_code varchar not null,
  age_group varchar not null,
  mid_year integer not null,
  vintage varchar not null,
  published date not null,
  population integer not null check (population > 0),
  status varchar not null
);

-- One row per area, age group and mid-year: the edition that rates are divided by. It is the one that the partnership
-- names, else the newest that was published by the moment asked about (`as_seen`).
create view population_in_use as
select
  area_code,
  age_group,
  mid_year,
  arg_max(population, (is_named, published)) as population,
  arg_max(vintage, (is_named, published)) as vintage
from (
  select
    *,
    coalesce(vintage = (select population_edition from partnership), false) as is_named
  from population_vintage
) as estimate
where published <= coalesce(getvariable('as_seen')::date, date 'infinity')
group by area_code, age_group, mid_year;

-- One row per set, area and statistical neighbour, in order of closeness.
create table neighbour (
  neighbour_set varchar not null,
  valid_from date not null,
  area_code varchar not null,
  neighbour_code varchar not null,
  position integer not null,
  closeness varchar
);

-- Exact Poisson limits for counts 0 to 9, by confidence; from pipelines/statistics/poisson.ts.
create table poisson_limit (
  events integer not null,
  confidence double not null,
  lower double not null,
  upper double not null
);
