-- One row per figure of the home area with the name $1 (its code in small letters, without the version).
select
  observation.* exclude (metric, area_code, lower_998, upper_998),
  period_start::varchar as period_start,
  period_end::varchar as period_end,
  observation.metric,
  metric.title, metric.definition, metric.caution, metric.unit, metric.shape, metric.basis, metric.per, metric.owner,
  metric.denominator as divided_by, metric.source, metric.file as sql_file, metric.sql,
  publisher || ', ' || national_file.title || ', ' || edition || ', file ' || national_file.file as national_source
from observation
join metric using (metric)
left join national_file using (origin)
where area_code = (select area_code from partnership)
  and regexp_replace(lower(figure), '/v[0-9]+$', '') = $1
