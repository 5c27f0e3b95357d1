-- One row per practice review, with its two clocks: a rapid review within 15 working days of the notification, and
-- publication within 6 months of the decision. A rapid review and the overview of child deaths are not published.
-- Source: Working Together to Safeguard Children (2018), chapter 4.
with due as (
  select
    review.*,
    day,
    kind in ('serious case review', 'rapid review', 'local learning review') as has_rapid_review,
    kind not in ('rapid review', 'child death overview') as is_to_be_published,
    working_day_after(notified_on, 15) as rapid_review_due,
    (coalesce(commissioned_on, decided_on) + interval 6 month)::date as publication_due
  from review
  cross join data_as_at
)
select
  review, kind, title, notified_on::varchar as notified_on, rapid_review_on::varchar as rapid_review_on,
  decided_on::varchar as decided_on, commissioned_on::varchar as commissioned_on, published_on::varchar as published_on,
  state, status, document, line,
  if(has_rapid_review, rapid_review_due, null)::varchar as rapid_review_due,
  case
    when not has_rapid_review then 'does not apply'
    when rapid_review_on <= rapid_review_due then 'in time'
    when rapid_review_on > rapid_review_due then 'late'
    -- what came after a rapid review has been, so that it was held on a day that nobody wrote down
    when rapid_review_due is null or coalesce(decided_on, commissioned_on, published_on) is not null or day is null
      then 'dates not given'
    when day <= rapid_review_due then 'due'
    else 'overdue'
  end as rapid_review_state,
  if(is_to_be_published, publication_due, null)::varchar as publication_due,
  case
    when not is_to_be_published then 'does not apply'
    when published_on <= publication_due then 'in time'
    when published_on > publication_due then 'late'
    when publication_due is null or day is null then 'dates not given'
    when day <= publication_due then 'due'
    else 'overdue'
  end as publication_state,
  datediff(
    'day',
    coalesce(notified_on, decided_on, commissioned_on),
    -- a rapid review ends with its decision
    coalesce(published_on, if(kind = 'rapid review', coalesce(decided_on, rapid_review_on), null), day)
  ) as days_open
from due
order by coalesce(notified_on, decided_on, commissioned_on, published_on) desc nulls last, review
