-- What is published now, to be held against what a return would make of it.
create or replace temp table figure_before as
select metric, area_code, period, breakdown, category, numerator, denominator, value, missing, figure
from observation
where origin = 'returns';

create or replace temp table verdict_before as
select metric, area_code, period, comparator, verdict
from comparison
where area_code = (select area_code from partnership);

create or replace temp table signal_before as
select metric, period, signal from process_point;
