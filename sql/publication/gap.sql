-- One row per measure that was promised and that nobody collects.
select gap, theme, title, owner, promised, report, line, why, what_is_needed
from gap
order by theme, title
