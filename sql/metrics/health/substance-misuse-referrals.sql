/*---
title: Referrals for alcohol and substance misuse
theme: health
shape: count
basis: flow
unit: referrals
pair:
  none: The return does not say how many young people were referred more than once
polarity: none
per: 1
owner: Public health
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of public health (substance-misuse)
definition: >
  Referrals to the alcohol and drug service for children and young people that it received in the
  period, by who made them.
caution: >
  More referrals can mean more use or better recognition. A young person who is referred twice
  counts twice.
tests:
  - name: the headline adds the sources, and each source stands beside it
    given:
      substance_misuse:
        - { quarter: 2019-20 Q4, source: secondary-schools, referrals: 20 }
        - { quarter: 2019-20 Q4, source: health, referrals: 0 }
    expect:
      - { breakdown: all, category: all, numerator: 20 }
      - { breakdown: source, category: secondary-schools, numerator: 20 }
      - { breakdown: source, category: health, numerator: 0 }
---*/
-- One row per quarter, and per quarter and source of the referral.
select
  quarter as period,
  area_code,
  if(grouping(source) = 1, 'all', 'source') as breakdown,
  coalesce(source, 'all') as category,
  total(referrals) as numerator,
  null as denominator,
  missing_code(referrals_code) as missing
from substance_misuse
group by grouping sets ((quarter, area_code), (quarter, area_code, source))
