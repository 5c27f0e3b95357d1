/*---
title: Plans open for 2 years or more
theme: protection
shape: percentage
basis: snapshot
unit: children
polarity: low
per: 100
denominator: children on a plan on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: None is set; a long plan is a question about one child, not a share to reach
source: Quarterly return of children's social care (child-protection-reviews)
definition: >
  Of the children on a child protection plan on the last day of the period, the share whose plan had
  lasted 2 years or more (more than 729 days).
caution: >
  Plans that are open on a day are not the plans that ended in the year: the two shares have different
  bases. The numbers are small, and one family can move the share.
tests:
  - name: long plans are a share of all open plans
    given:
      child_protection_reviews:
        - { quarter: 2019-20 Q4, on_plan: 294, on_plan_2_years: 7, on_plan_3_months: 230, reviewed_in_time: 220 }
    expect:
      - { period: 2019-20 Q4, numerator: 7, denominator: 294 }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(on_plan_2_years) as numerator,
  total(on_plan) as denominator,
  coalesce(missing_code(on_plan_2_years_code), missing_code(on_plan_code)) as missing
from child_protection_reviews
group by all
