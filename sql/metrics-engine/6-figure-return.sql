-- One row per metric, area, period and return in force that its figures rest on.
delete from figure_return;

insert into figure_return by name
select distinct metric, area_code, period, quarter, dataset, agency, submission
from contributing_return;
