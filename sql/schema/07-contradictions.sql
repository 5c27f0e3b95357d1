-- What of all that is in print cannot hold together. Found by the rules of sql/checks/published/; answered in
-- data/registers/contradictions.csv.

-- One row per report: when it was published, and where that is known from.
create table published_report (
  report varchar primary key,
  title varchar not null,
  published date,
  source varchar not null
);

-- One row per answer that somebody gave to a finding.
create table contradiction_answer (
  key varchar primary key,
  state varchar not null check (state in ('open', 'explained', 'corrected')),
  explanation varchar,
  owner varchar,
  -- since when the finding is in this state
  since date,
  -- by when it is to be settled or looked at again
  until date,
  -- the line of the file, for whoever mends it
  file_line integer not null
);

-- One row per finding. Rebuilt whole with the metrics; the key stays the same as long as the rule and its two sides do.
create table contradiction (
  key varchar primary key,
  rule varchar not null,
  -- null where two sources that are no report contradict each other
  report varchar,
  subject varchar not null,
  -- ids of the figures and claims that it is about, the two sides first
  facts varchar[] not null,
  found varchar not null,
  expected varchar not null,
  -- readable: 662 + 314 = 976, printed 967; digits swapped
  arithmetic varchar not null,
  mend varchar not null
);

-- A number as people write it, at most two decimals.
create macro plain(x) as format('{:,.15g}', round(x, 2));

-- The words of a report without the stars of bold type, and with their place.
create macro unstarred(printed) as replace(printed, '**', '');
create macro quoted(printed, line) as format('“{}” (line {})', unstarred(printed), line);

-- The label of a period as people say it: 31 March 2020, July 2019, calendar year 2019, academic year 2019-20.
create macro in_words(period) as
  case
    when period like 'CY %' then replace(period, 'CY', 'calendar year')
    when period like 'AY %' then replace(period, 'AY', 'academic year')
    when length(period) = 10 then strftime(try_cast(period as date), '%-d %B %Y')
    when regexp_matches(period, '^\d{4}-(0[1-9]|1[0-2])$') and left(period, 4)::integer >= 2013
      then strftime(try_cast(period || '-01' as date), '%B %Y')
    else period
  end;

-- What a figure is for: its period, or the day for a stock, which is "at the end of 2018-19" or "at 31 March 2019".
create macro stock_day(period, period_start, period_end) as
  if(
    period_end = period_start or (regexp_matches(period, '^\d{4}-\d{2}$') and period_end > period_start + interval 1 month),
    period_end::varchar,
    period
  );

-- One row per printed figure, with what its rounding leaves open: the true number is from `lowest` to `highest`. A
-- count is exact unless the report says "about".
create view printed_figure as
select
  fact.report,
  fact.fact,
  fact.section,
  fact."table" as printed_table,
  fact.subject,
  fact.measure,
  fact.about,
  fact.about in ('own', 'previous', 'earlier') as is_ours,
  fact.period,
  fact.period_start,
  fact.period_end,
  stock_day(fact.period, fact.period_start, fact.period_end) as ends,
  fact.heading_period,
  fact.heading_start,
  fact.heading_end,
  fact.breakdown,
  fact.category,
  fact.value,
  fact.unit,
  fact.base,
  fact.against,
  fact.metric,
  fact.gives,
  fact.line,
  fact.owner,
  fact.printed,
  quoted(fact.printed, fact.line) as quote,
  fact.measure in ('count', 'money', 'rank', 'change', 'text') and fact.rounded_to is null as is_exact,
  fact.value - if(is_exact, 0, fact.step / 2) as lowest,
  coalesce(fact."to", fact.value) + if(is_exact, 0, fact.step / 2) as highest
from published_fact as fact;

-- One row per claim, with the days that it is about.
create view printed_claim as
select
  claim.*,
  period.period_end,
  other.period_end as about_period_end,
  quoted(claim.printed, claim.line) as quote
from published_claim as claim
left join period on period.period = claim.period
left join period as other on other.period = claim.about_period;

-- One row per finding with the answer that stands. Without one it is open since the report was published.
create view contradiction_ledger as
select
  contradiction.*,
  coalesce(answer.state, 'open') as state,
  answer.explanation,
  coalesce(answer.owner, fact.owner, claim.owner) as owner,
  coalesce(answer.since, report.published) as since,
  answer.until
from contradiction
left join contradiction_answer as answer using (key)
left join published_report as report on report.report = contradiction.report
left join published_fact as fact on fact.report = contradiction.report and fact.fact = contradiction.facts[1]
left join published_claim as claim on claim.report = contradiction.report and claim.claim = contradiction.facts[1];

-- One row per printed rate whose count is printed too, with the denominators that the two allow. The count is the
-- nearest one of the same thing and period.
create view printed_rate as
with rate as (
  select
    *,
    replace(base, 'population:', '') as population,
    regexp_extract(replace(unit, ',', ''), '\d+')::double as per
  from printed_figure
  where measure = 'rate' and about = 'own' and base like 'population:%' and regexp_matches(unit, '\d')
)
select
  rate.*,
  counted.fact as count_fact,
  counted.value as n,
  rate.per * counted.lowest / rate.highest as denominator_lowest,
  rate.per * counted.highest / rate.lowest as denominator_highest
from rate
join printed_figure as counted
  on counted.report = rate.report
  and counted.subject = rate.subject
  and counted.breakdown = rate.breakdown
  and counted.category = rate.category
  and counted.measure = 'count'
  and counted.about = 'own'
  and counted.ends = rate.ends
qualify row_number() over (
  partition by rate.report, rate.fact order by abs(counted.line - rate.line), counted.fact
) = 1;
