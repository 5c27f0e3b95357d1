/*---
title: Substance misuse referrals that were appropriate
theme: health
shape: percentage
basis: flow
unit: referrals
pair:
  none: The return does not say how many young people were referred more than once
polarity: high
per: 100
denominator: referrals received in the period
owner: Public health
target:
  kind: none
  reason: None is set; a service that turns nobody away may be asked too late
source: Quarterly return of public health (substance-misuse)
definition: >
  Of the referrals to the alcohol and drug service for children and young people, the share that
  were of young people for whom the service is meant, by who made them.
caution: >
  The service itself judges what is appropriate. Small numbers for each source in a quarter: look at
  the year.
tests:
  - name: a share of the same source's referrals, never of all
    given:
      substance_misuse:
        - { quarter: 2019-20 Q4, source: secondary-schools, referrals: 20, appropriate: 17 }
        - { quarter: 2019-20 Q4, source: health, referrals: 6, appropriate: 5 }
    expect:
      - { breakdown: all, category: all, numerator: 22, denominator: 26 }
      - { breakdown: source, category: secondary-schools, numerator: 17, denominator: 20 }
      - { breakdown: source, category: health, numerator: 5, denominator: 6 }
---*/
-- One row per quarter, and per quarter and source of the referral.
select
  quarter as period,
  area_code,
  if(grouping(source) = 1, 'all', 'source') as breakdown,
  coalesce(source, 'all') as category,
  total(appropriate) as numerator,
  total(referrals) as denominator,
  coalesce(missing_code(appropriate_code), missing_code(referrals_code)) as missing
from substance_misuse
group by grouping sets ((quarter, area_code), (quarter, area_code, source))
