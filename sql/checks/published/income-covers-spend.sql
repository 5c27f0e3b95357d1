-- One row per report and period whose printed spend is above the printed income, with no printed sum drawn from
-- reserves that fills the gap.
with money as (
  select *
  from printed_figure
  where measure = 'money' and about = 'own' and breakdown = 'all' and category = 'all'
),
identity as (
  select
    spend.report,
    spend.subject,
    spend.fact as spend_fact,
    income.fact as income_fact,
    spend.value as spend,
    income.value as income,
    spend.quote as spend_quote,
    income.quote as income_quote,
    coalesce((
      select max(reserves.value)
      from money as reserves
      where reserves.report = spend.report
        and reserves.subject like '%reserves'
        and reserves.period = spend.period
    ), 0) as reserves
  from money as spend
  join money as income on income.report = spend.report and income.period = spend.period
  where regexp_matches(spend.subject, '(spend|expenditure)$') and regexp_matches(income.subject, 'income$')
  qualify row_number() over (partition by spend.report, spend.period order by income.value desc, spend.value desc) = 1
)
select
  identity.report,
  identity.subject,
  [spend_fact, income_fact] || if(claim.claim is null, [], [claim.claim]) as facts,
  concat_ws('; ', spend_quote, income_quote, claim.quote) as found,
  format('a spend of at most {}, or the sum that was drawn from reserves', plain(income + reserves)) as expected,
  format('{} - {} = {}, not accounted for', plain(spend), plain(income + reserves), plain(spend - income - reserves)) as arithmetic,
  'Print the sum that was drawn from reserves and what is left of them.' as mend
from identity
left join printed_claim as claim
  on claim.report = identity.report and claim.subject = identity.subject and claim.says = 'met'
where spend > income + reserves
