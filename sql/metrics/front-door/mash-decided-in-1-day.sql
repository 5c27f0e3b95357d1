/*---
title: Contacts decided within 1 working day
theme: front-door
shape: percentage
basis: flow
unit: contacts
pair:
  none: A contact is about one child, but the return does not say how many children had several
polarity: high
per: 100
denominator: contacts received in the period
owner: Children's social care
target:
  kind: none
  reason: Working Together sets 1 working day for the decision on a referral; for contacts no share is set
source: Quarterly return of children's social care (referrals-and-assessments)
definition: >
  Of the contacts that the hub (MASH) received in the period, the share that had a decision by
  the end of the next working day.
caution: >
  A quick decision is not always a good one. Contacts are not children: one child with five
  contacts counts five times.
tests:
  - name: a suppressed number of decisions is not zero decisions
    given:
      referrals_and_assessments:
        - { quarter: 2019-20 Q3, contacts: 2150, contacts_decided_in_1_day: 0 }
        - { quarter: 2019-20 Q4, contacts: 2100, contacts_decided_in_1_day: null, contacts_decided_in_1_day_code: c }
    expect:
      - { period: 2019-20 Q3, numerator: 0, denominator: 2150, missing: null }
      - { period: 2019-20 Q4, numerator: null, denominator: 2100, missing: c }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(contacts_decided_in_1_day) as numerator,
  total(contacts) as denominator,
  coalesce(missing_code(contacts_decided_in_1_day_code), missing_code(contacts_code)) as missing
from referrals_and_assessments
group by all
