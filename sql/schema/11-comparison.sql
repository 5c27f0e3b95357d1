-- What figures are set against. Rebuilt with every load; the questions are the files of sql/benchmarks/.

-- One row per metric, authority, period and comparator; against statistical neighbours one row for each set that has
-- the authority. The home area comes first, and for each comparator the set that the partnership chose.
create table comparison_by_set (
  metric varchar not null,
  area_code varchar not null,
  period varchar not null,
  comparator varchar not null,
  -- the set of neighbours; null for the other comparators
  neighbour_set varchar,
  value double,
  comparator_value double,
  -- neighbours with a value, of so many in the set
  comparator_n integer,
  comparator_of integer,
  -- those without one and why: "Hampshire [u], Surrey [c]"
  without_value varchar,
  difference double,
  verdict varchar not null,
  -- beside England: the place among all authorities; the table `place` says more
  rank integer,
  rank_of integer,
  band varchar,
  note varchar,
  comparator_period varchar,
  comparator_status varchar,
  -- how the comparator itself changed from a year before; matched: only of neighbours with a value in both years
  comparator_change double,
  matched_change double,
  matched_n integer,
  -- how many more in the numerator (fewer where below nought) would bring the figure level with the comparator
  to_level integer,
  -- the smallest number more in the numerator (fewer where below nought) that would make the test say something else; of
  -- the home area only
  to_flip integer,
  -- why the comparator cannot be right; then no verdict is drawn from it
  implausible varchar
);

-- The comparisons with the set of neighbours that the partnership chose.
create view comparison as
select *
from comparison_by_set
where neighbour_set is null or neighbour_set = (select neighbour_set from partnership);

-- One row per metric, authority and period for which others published the same months: its place among the authorities
-- of that time.
create table place (
  metric varchar not null,
  area_code varchar not null,
  period varchar not null,
  -- the period of the others' figures; another name for the same months
  published_period varchar not null,
  -- 1 is the best, or the highest where neither way is good; ties share the better place
  rank integer not null,
  -- the places that remain when those are set aside that a test tells apart; null without counts
  rank_lower integer,
  rank_upper integer,
  -- authorities with a value, and all that there were
  rank_of integer not null,
  authorities integer not null,
  -- others with the same value
  tied_with integer not null,
  -- quartile A (best) to D, and those that the 95% interval reaches; null without counts, or where neither way is good
  band varchar,
  band_best varchar,
  band_worst varchar,
  lowest double not null,
  quartile_1 double not null,
  median double not null,
  quartile_3 double not null,
  highest double not null,
  -- how many more in the numerator (fewer where below nought) would reach the next better quartile
  to_next_band integer
);

-- One row per metric and authority of the newest period that others published: all that existed then, in the order of
-- their values, and those without a value. An area that a publisher counts as one with another stands there unranked.
create table ranking (
  metric varchar not null,
  -- the period of the figure: the home area's own returns may give the same months another name
  period varchar not null,
  published_period varchar not null,
  area_code varchar not null,
  area_name varchar not null,
  area_type varchar not null,
  numerator double,
  denominator double,
  value double,
  lower double,
  upper double,
  -- why there is no value
  missing varchar,
  status varchar,
  -- why the value cannot be right; then it has no rank
  implausible varchar,
  -- 1 is the best, or the highest where neither way is good; ties share the better place
  rank integer,
  -- all ranked authorities with counts taken together, in the unit of the metric; null without counts
  average double,
  -- where the figure lies in a funnel plot around that average: 'above 99.8%', 'above 95%', 'inside', 'below 95%' or
  -- 'below 99.8%'; null without counts
  funnel varchar
);

-- One row per metric of `ranking` with counts and base: the limits of its funnel plot there.
create table funnel_limit (
  metric varchar not null,
  average double not null,
  -- what the figure is divided by
  base double not null,
  -- in the unit of the metric; 19 of 20, and 998 of 1,000, lie between them by chance
  lower_95 double not null,
  upper_95 double not null,
  lower_998 double not null,
  upper_998 double not null
);
