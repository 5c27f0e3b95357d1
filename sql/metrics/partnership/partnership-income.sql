/*---
title: Income of the partnership
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
  reason: Partners agree their contributions each year
source: Quarterly return of the partnership team (partnership-finance)
definition: >
  Money that the partnership received in the period, by who paid it: the contributions of partners, and income from
  training.
caution: >
  Money taken from reserves is not income. Some partners pay once a year: read the year, not the quarter. Rooms, staff
  time and other help in kind are not in it.
tests:
  - name: what was spent is no income
    given:
      partnership_finance:
        - { quarter: 2019-20 Q1, account_line: income-police, amount: 5000 }
        - { quarter: 2019-20 Q1, account_line: income-training, amount: 6000 }
        - { quarter: 2019-20 Q1, account_line: spend-salaries, amount: 39000 }
    expect:
      - { breakdown: all, category: all, numerator: 11000 }
      - { breakdown: contributor, category: income-police, numerator: 5000 }
      - { breakdown: contributor, category: income-training, numerator: 6000 }
---*/
-- One row per quarter, and per quarter and contributor.
select
  quarter as period,
  area_code,
  if(grouping(account_line) = 1, 'all', 'contributor') as breakdown,
  coalesce(account_line, 'all') as category,
  total(amount) as numerator,
  null as denominator,
  missing_code(amount_code) as missing
from partnership_finance
where starts_with(account_line, 'income-')
group by grouping sets ((quarter, area_code), (quarter, area_code, account_line))
