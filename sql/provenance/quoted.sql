-- One row per commentary that quotes the figure of metric $1 for period $2, and per challenge that names the metric.
select
  'commentary' as kind, metric || ', ' || period as title, role as by_whom, written_on::varchar as said_on, status
from commentary
where (metric = $1 and period = $2)
  -- after the period the reference may ask for a part of the figure: value, n or N
  or regexp_replace(body, '\s+', ' ', 'g').contains('{{' || $1 || ' ' || $2 || '}}')
  or regexp_replace(body, '\s+(value|n|N)?\s*\}\}', '}}', 'g').contains('{{' || $1 || ' ' || $2 || '}}')
union all
select
  'challenge', title, raised_by, coalesce(raised_on::varchar, raised_in), status
from challenge
where list_contains(metrics, $1)
order by kind desc, said_on, title
