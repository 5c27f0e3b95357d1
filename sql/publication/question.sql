-- One row per question that a member put, and how many days it stayed or has stayed open.
select
  question, asked_on::varchar as asked_on, asked_by, forum, authority, asked, array_to_string(metrics, '; ') as metrics,
  answer, answered_on::varchar as answered_on, words, status, document, line,
  if(answer is null, 'unanswered', 'answered') as state,
  case
    when answer is null then datediff('day', asked_on, day)
    else datediff('day', asked_on, answered_on)
  end as days_open
from question
cross join data_as_at
order by asked_on desc nulls last, question
