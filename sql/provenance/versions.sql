-- One row per version of the figures of metric $1 for period $2: what began it, why and by whom, and what ended it.
select
  version, began_at::varchar as began_at, began_with, ended_at::varchar as ended_at, ended_with,
  reason, file, prepared_by, signed_by
from figure_version
join submission on submission.submission = figure_version.began_with
where metric = $1
  and figure_version.period = $2
  and figure_version.area_code = (select area_code from partnership)
order by version
