-- What a public edition leaves out. Empty in the partnership's own warehouse.

-- One row per figure of the home area that a public edition must not mention, not even as suppressed.
create table withheld_figure (
  metric varchar not null,
  area_code varchar not null,
  period varchar not null,
  breakdown varchar not null,
  category varchar not null,
  primary key (metric, area_code, period, breakdown, category)
);
