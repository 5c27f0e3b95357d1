-- One row per meeting.
select meeting, forum, held_on::varchar as held_on, title, quarter, status, document, line
from meeting
order by held_on, meeting
