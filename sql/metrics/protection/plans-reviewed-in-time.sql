/*---
title: Plans with every review in time
theme: protection
shape: percentage
basis: snapshot
unit: children
polarity: high
per: 100
denominator: children on a plan for 3 months or more on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: None is set; the law gives a limit for each review, not a share
source: Quarterly return of children's social care (child-protection-reviews)
definition: >
  Of the children who had been on a child protection plan for 3 months or more on the last day of the
  period, the share of whose reviews every one was in time, the first within 3 months and the later ones
  within 6 months of the one before.
caution: >
  One late review counts for as long as the plan lasts, so a bad month stays in the figure.
tests:
  - name: children on a plan for less than 3 months have no review due
    given:
      child_protection_reviews:
        - { quarter: 2019-20 Q4, on_plan: 294, on_plan_2_years: 7, on_plan_3_months: 230, reviewed_in_time: 220 }
    expect:
      - { period: 2019-20 Q4, numerator: 220, denominator: 230 }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(reviewed_in_time) as numerator,
  total(on_plan_3_months) as denominator,
  coalesce(missing_code(reviewed_in_time_code), missing_code(on_plan_3_months_code)) as missing
from child_protection_reviews
group by all
