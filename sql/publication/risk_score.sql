-- One row per risk and day on which it was scored.
select risk, scored_on::varchar as scored_on, likelihood, impact, likelihood * impact as score, note, status, document, line
from risk_score
order by risk, scored_on
