-- One row per figure that a report prints, with what its metric gives now.
select
  report, fact, section, "table", subject, measure, about, period, heading_period, breakdown, category, value, "to", unit,
  rounded_to, base, against, printed, line, metric, gives, computed_value, agreement, reason, owner, note
from published_fact
join published_coverage using (report, fact)
order by report, line, fact
