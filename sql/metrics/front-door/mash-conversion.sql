/*---
title: Share of contacts that went on to an assessment
theme: front-door
shape: percentage
basis: flow
unit: contacts
pair:
  none: A contact is about one child, but the return does not say how many children had several
polarity: none
per: 100
denominator: contacts received in the period
owner: Children's social care
target:
  kind: none
  reason: A very high and a very low share both need a question; there is no right level
source: Quarterly return of the multi-agency safeguarding hub (mash-contacts)
definition: >
  Of the contacts that the hub (MASH) received in the period, the share that was referred to
  children's social care for an assessment.
caution: >
  A high share can mean well-judged contacts or a hub that filters little. Late decisions revise
  the months before.
tests:
  - name: numerator and denominator are added, shares are never averaged
    given:
      mash_contacts:
        - { month: 2019-10, source: police, contacts: 300, progressed: 180 }
        - { month: 2019-10, source: health, contacts: 100, progressed: 32 }
    expect:
      - { category: all, numerator: 212, denominator: 400 }
      - { category: police, numerator: 180, denominator: 300 }
      - { category: health, numerator: 32, denominator: 100 }
---*/
-- One row per month, and per month and source of the contact.
select
  month as period,
  area_code,
  if(grouping(source) = 1, 'all', 'source') as breakdown,
  coalesce(source, 'all') as category,
  total(progressed) as numerator,
  total(contacts) as denominator,
  coalesce(missing_code(progressed_code), missing_code(contacts_code)) as missing
from mash_contacts
group by grouping sets ((month, area_code), (month, area_code, source))
