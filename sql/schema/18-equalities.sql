-- What the groups of protected characteristics are set against. Filled from data/reference/.

-- One row per area, group of a metric's breakdown and day of publication: its printed share of those it is set against.
create table equality_base (
  area_code varchar not null,
  metric varchar not null,
  -- the characteristic, and the group within it, as the breakdown of the metric names them
  characteristic varchar not null,
  category varchar not null,
  -- who is meant by everyone, in words
  base varchar not null,
  -- per cent of the base that belongs to the group
  share double not null check (share > 0 and share < 100),
  published date not null,
  source varchar not null,
  status varchar not null
);

-- One row per group that a metric of its own counts, among those whom another metric counts.
create table equality_group (
  characteristic varchar not null,
  label varchar not null,
  -- the metric that counts the group, and the one that counts everyone
  metric varchar not null,
  among varchar not null,
  -- the metric that counts the group in the population, and the age group of that population
  base_metric varchar not null,
  population varchar not null
);
