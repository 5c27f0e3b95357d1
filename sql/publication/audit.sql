-- One row per audit.
select
  audit, kind, title, agency_name, period, sample, sample_unit, answered, asked, finding, grade,
  re_audit_on::varchar as re_audit_on, array_to_string(metrics, '; ') as metrics, status, document, line
from audit
order by kind, title
