-- Takes out what was not yet known at `as_seen`, where that is set: reports that had not been published (one without a day
-- came after the year that it covers), and sets of neighbours that were not yet in use.
create or replace temp table later_report as
select published_report.report
from published_report
left join period on period.period = published_report.report
where coalesce(published_report.published, period.period_end + 1) > getvariable('as_seen')::date;

delete from published_fact where report in (select report from later_report);
delete from published_claim where report in (select report from later_report);
delete from published_report where report in (select report from later_report);
drop table later_report;

delete from neighbour where valid_from > getvariable('as_seen')::date;

update partnership
set neighbour_set = (
  select arg_max(neighbour.neighbour_set, (neighbour.valid_from, neighbour.neighbour_set))
  from neighbour
  where neighbour.area_code = partnership.area_code
)
where neighbour_set not in (select neighbour_set from neighbour);
