-- One row per finding and figure or claim that it is about, the two sides first, with the words of the report.
with side as (
  select key, report, unnest(facts) as id, generate_subscripts(facts, 1) as position
  from contradiction
),
said as (
  select report, fact as id, 'figure' as kind, subject, period, printed, line, section, metric
  from published_fact
  union all
  select report, claim as id, 'claim' as kind, subject, period, printed, line, section, null as metric
  from published_claim
)
select key, position, id, kind, subject, period, unstarred(printed) as printed, line, section, metric
from side
join said using (report, id)
order by key, position
