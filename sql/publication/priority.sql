-- One row per priority that the partnership set itself.
select priority, number, title, outcome, years, status, document, line
from priority
order by years, number, priority
