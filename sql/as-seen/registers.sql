-- Takes out what cannot have been known at `as_seen`, where that is set: promises of reports that had not been published,
-- answers to contradictions in them, and faults of files that bear no date. Those of returns and figures stay.
delete from gap
where getvariable('as_seen') is not null
  and report not in (select report from published_report);

delete from contradiction_answer
where getvariable('as_seen') is not null
  and key not in (select key from contradiction);

delete from issue_record
where getvariable('as_seen') is not null
  and submission is null
  and file is distinct from dataset;
