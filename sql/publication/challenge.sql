-- One row per challenge: whether it was answered, what of it is overdue, and whether it worked by its first metric.
with open_action as (
  select "of" as challenge, min(due_on) as due_on
  from action
  where of_kind = 'challenge' and done_on is null
  group by "of"
),
clock as (
  select
    challenge.challenge,
    least(
      -- an answer on the day of the review or after it is the review
      if(review_on < day and not coalesce(answered_on >= review_on, false), review_on, null),
      if(open_action.due_on < day, open_action.due_on, null)
    ) as overdue_since
  from challenge
  cross join data_as_at
  left join open_action using (challenge)
)
select
  challenge.challenge, challenge.title, forum, raised_on::varchar as raised_on, raised_in, raised_by, put_to, asked, answer,
  answered_on::varchar as answered_on, array_to_string(metrics, '; ') as metrics, challenge.gap, gap.title as gap_title,
  challenge.baseline_period, expected, review_on::varchar as review_on, words, status, document, challenge.line,
  case
    when overdue_since is not null then 'overdue'
    when answer is null then 'unanswered'
    else 'answered'
  end as state,
  overdue_since::varchar as overdue_since,
  coalesce(outcome, 'none') as outcome,
  case
    when outcome is not null then outcome_why
    when challenge.gap is not null then 'Nobody collects what it asks for.'
    else 'It names no measure.'
  end as outcome_why,
  baseline_value, baseline_numerator, baseline_denominator, baseline_figure,
  latest_period, latest_value, latest_numerator, latest_denominator, latest_figure
from challenge
join clock using (challenge)
left join challenge_measure as measure on measure.challenge = challenge.challenge and position = 1
left join gap on gap.gap = challenge.gap
order by overdue_since nulls last, answer is not null, raised_on desc nulls last, raised_in desc, challenge.challenge
