/*---
title: Spending of the partnership
theme: partnership
shape: money
basis: flow
unit: pounds
pair:
  none: Pounds are not children
polarity: none
per: 1
owner: Partnership team
target:
  kind: none
  reason: The partnership sets a budget each year; the return does not hold it
source: Quarterly return of the partnership team (partnership-finance)
definition: >
  Money that the partnership spent in the period, by what it was spent on.
caution: >
  Where it is more than the income of the same year, the rest came from reserves. Practice reviews cost most in the
  year of the work, which may be later than that of the child's death or injury.
tests:
  - name: what was received is not spent
    given:
      partnership_finance:
        - { quarter: 2019-20 Q1, account_line: income-police, amount: 5000 }
        - { quarter: 2019-20 Q1, account_line: spend-reviews, amount: 4000 }
        - { quarter: 2019-20 Q1, account_line: spend-salaries, amount: 39000 }
    expect:
      - { breakdown: all, category: all, numerator: 43000 }
      - { breakdown: line, category: spend-reviews, numerator: 4000 }
      - { breakdown: line, category: spend-salaries, numerator: 39000 }
---*/
-- One row per quarter, and per quarter and line of the account.
select
  quarter as period,
  area_code,
  if(grouping(account_line) = 1, 'all', 'line') as breakdown,
  coalesce(account_line, 'all') as category,
  total(amount) as numerator,
  null as denominator,
  missing_code(amount_code) as missing
from partnership_finance
where starts_with(account_line, 'spend-')
group by grouping sets ((quarter, area_code), (quarter, area_code, account_line))
