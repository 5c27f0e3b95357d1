-- One row per figure of the home area that is not what it was on a day when it was seen: flips of the verdict first.
select
  revision.metric, revision.period, revision.period_type, revision.period_end::varchar as period_end,
  revision.breakdown, revision.category, revision.seen_at::varchar as seen_at, revision.meetings,
  revision.old_numerator, revision.old_denominator, revision.old_value, revision.old_missing, revision.old_population,
  revision.old_figure, revision.old_verdict,
  revision.new_numerator, revision.new_denominator, revision.new_value, revision.new_missing, revision.new_population,
  revision.new_figure, revision.new_verdict,
  revision.is_flip, revision.cause, revision.submission, revision.reason,
  coalesce(sender.agency_name, revision.agency) as agency_name,
  revision.received_at::varchar as received_at, revision.prepared_by, revision.signed_by,
  revision.signed_at::varchar as signed_at
from revision
left join (select agency, any_value(agency_name) as agency_name from expected_return group by agency) as sender
  on sender.agency = revision.agency
where revision.area_code = (select area_code from partnership)
order by
  revision.seen_at desc, revision.is_flip desc, revision.metric, revision.period_end desc, revision.period_type,
  revision.breakdown, revision.category
