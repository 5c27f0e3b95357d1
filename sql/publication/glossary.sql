-- One row per abbreviation that the partnership and its agencies use.
select term, meaning, explanation, report, line
from glossary
order by term
