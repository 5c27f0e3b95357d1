/*---
title: Referrals of children missing education
theme: education
shape: count
basis: flow
unit: referrals
pair:
  none: The return counts referrals; a child may be referred more than once
polarity: none
per: 1
owner: Education welfare service
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of the education welfare service (children-missing-education)
definition: >
  Referrals of children who may be missing education that the education welfare service received
  in the period.
caution: >
  Most are requests of schools to take a pupil off the roll whose new school is not yet known.
  It is not the number of children missing education on a day.
tests:
  - name: sources and outcomes each add up to the headline
    given:
      children_missing_education:
        - { quarter: 2019-20 Q1, source: schools, outcome: in-school, referrals: 40 }
        - { quarter: 2019-20 Q1, source: schools, outcome: overseas, referrals: 15 }
        - { quarter: 2019-20 Q1, source: agencies, outcome: in-school, referrals: 5 }
    expect:
      - { breakdown: all, category: all, numerator: 60 }
      - { breakdown: source, category: schools, numerator: 55 }
      - { breakdown: source, category: agencies, numerator: 5 }
      - { breakdown: outcome, category: in-school, numerator: 45 }
      - { breakdown: outcome, category: overseas, numerator: 15 }
---*/
-- One row per quarter, per quarter and source of the referral, and per quarter and outcome.
select
  quarter as period,
  area_code,
  case when grouping(source) = 0 then 'source' when grouping(outcome) = 0 then 'outcome' else 'all' end as breakdown,
  coalesce(source, outcome, 'all') as category,
  total(referrals) as numerator,
  null as denominator,
  missing_code(referrals_code) as missing
from children_missing_education
group by grouping sets ((quarter, area_code), (quarter, area_code, source), (quarter, area_code, outcome))
