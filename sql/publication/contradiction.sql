-- One row per finding in what the yearly reports print, with the answer that stands.
select
  key, rule, report, subject, found, expected, arithmetic, mend, state, explanation, owner,
  since::varchar as since, until::varchar as until
from contradiction_ledger
order by rule, key
