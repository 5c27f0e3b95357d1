-- One row per risk, with its newest score and the one before.
with in_order as (
  select
    risk_score.*,
    likelihood * impact as score,
    row_number() over (partition by risk order by scored_on desc) as age
  from risk_score
),
warning as (
  select risk, count(*) filter (warns) as warnings
  from risk_measure
  group by risk
)
select
  risk.risk, title, owner, cause, effect, mitigation, array_to_string(metrics, '; ') as metrics, warn_when, risk.status,
  risk.document, risk.line,
  newest.scored_on::varchar as scored_on, newest.likelihood, newest.impact, newest.score,
  before.scored_on::varchar as before_scored_on, before.likelihood as before_likelihood, before.impact as before_impact,
  before.score as before_score,
  coalesce(warnings, 0) as warnings
from risk
left join in_order as newest on newest.risk = risk.risk and newest.age = 1
left join in_order as before on before.risk = risk.risk and before.age = 2
left join warning on warning.risk = risk.risk
order by newest.score desc nulls last, risk.risk
