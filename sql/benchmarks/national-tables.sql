-- What is read from national files before it becomes observations.

-- The number in a cell of a national file; null when there is a symbol or nothing.
create or replace temp macro number_in(cell) as
  case
    when regexp_full_match(trim(cell), '[0-9]+(\.[0-9]+)?|[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?')
      then replace(trim(cell), ',', '')::double
  end;

-- Why a cell has no number. An old ~ meant "rounds to nothing", an old : or a blank "not available".
-- Source: Department for Education, analysts' guide, statistics production, symbols in open data.
create or replace temp macro symbol_in(cell) as
  case
    when number_in(cell) is not null then null
    when lower(trim(cell)) in ('c', 'u', 'x', 'z', 'low', 'k') then lower(trim(cell))
    when trim(cell) = '~' then 'low'
    else 'x'
  end;

-- Why a sum of cells has no number: the gravest symbol among them.
create or replace temp macro symbol_among(cells) as
  list_filter(
    ['c', 'u', 'x', 'z', 'low', 'k'],
    lambda symbol: list_contains(list_transform(cells, lambda cell: symbol_in(cell)), symbol)
  )[1];

create or replace temp macro sum_of(cells) as
  case when symbol_among(cells) is null then list_sum(list_transform(cells, lambda cell: number_in(cell))) end;

-- Limits of a value by the shape of its metric; an average has none.
create or replace temp macro value_lower(shape, x, n, times, confidence) as
  case shape
    when 'count' then count_lower(x, confidence)
    when 'rate' then rate_lower(x, n, times, confidence)
    when 'percentage' then proportion_lower(x, n, times, confidence)
  end;
create or replace temp macro value_upper(shape, x, n, times, confidence) as
  case shape
    when 'count' then count_upper(x, confidence)
    when 'rate' then rate_upper(x, n, times, confidence)
    when 'percentage' then proportion_upper(x, n, times, confidence)
  end;

-- How files on schools call a whole academic year.
create or replace temp macro year_of_terms(period_type) as
  case period_type when 'academic-year' then 'six half terms' end;

-- What a share of the whole is multiplied by to give the value of a metric.
create or replace temp macro times_of(shape, per) as
  case shape when 'percentage' then 100 when 'rate' then per else 1 end;

-- Why a figure for England cannot be the average of its authorities; null when it can.
create or replace temp macro outside_authorities(value, lowest, highest, authorities) as
  case
    when value > highest then format(
      '{} for England is above every one of {} authorities, which have {} to {}.',
      plain(value), authorities, plain(lowest), plain(highest)
    )
    when value < lowest then format(
      '{} for England is below every one of {} authorities, which have {} to {}.',
      plain(value), authorities, plain(lowest), plain(highest)
    )
  end;

-- One row: the catalogue entry whose file is being read.
create or replace temp table catalogue_entry (
  entry varchar not null,
  metric varchar not null,
  released date not null,
  status varchar not null,
  period_type varchar not null,
  -- 'columns', 'population', or null when there is none
  denominator_from varchar,
  by_value boolean not null
);

-- One row per catalogue entry, area and period.
create or replace temp table national_reading (
  entry varchar not null,
  metric varchar not null,
  released date not null,
  status varchar not null,
  area_code varchar not null,
  area_name varchar not null,
  area_type varchar not null,
  region_code varchar,
  old_code varchar,
  period varchar not null,
  numerator double,
  denominator double,
  denominator_vintage varchar,
  -- null when it follows from numerator and denominator
  value double,
  missing varchar
);

-- One row per label of a year in LAIT's long file and type of year.
create or replace temp table lait_year (
  years varchar not null,
  year_type varchar,
  period varchar,
  -- 'revised', 'provisional' or null
  mark varchar
);

-- One row: the catalogue entry whose measure of LAIT is being read.
create or replace temp table lait_entry (
  entry varchar not null,
  metric varchar not null,
  measure varchar not null,
  released date not null,
  status varchar not null,
  file varchar not null
);
