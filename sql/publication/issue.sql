-- One row per fault found.
select rule, severity, dataset, agency, period, file, sheet, cell, line, found, expected, mend
from issue
order by severity, file, sheet, line, cell
