-- One row per forum, year and agency: how many of its meetings the agency came to.
select forum, year, agency_name, attended, meetings, status, document, line
from attendance
order by forum, year, agency_name
