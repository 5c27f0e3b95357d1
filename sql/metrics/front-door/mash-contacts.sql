/*---
title: Contacts to the multi-agency safeguarding hub
theme: front-door
shape: count
basis: flow
unit: contacts
pair:
  none: A contact is about one child, but the return does not say how many children had several
polarity: none
per: 1
owner: Children's social care
target:
  kind: none
  reason: It measures demand, and neither more nor less is better in itself
source: Quarterly return of the multi-agency safeguarding hub (mash-contacts)
definition: >
  Contacts about a child that the hub (MASH) received in the period, from any source. A contact
  is about one child; a child may have several contacts.
caution: >
  More contacts can mean more harm, better recognition, or a lower threshold for making contact.
  Contacts are not children: one child with five contacts counts five times.
tests:
  - name: the headline adds the sources, and each source stands beside it
    given:
      mash_contacts:
        - { month: 2019-07, source: police, contacts: 370 }
        - { month: 2019-07, source: schools, contacts: 130 }
    expect:
      - { period: 2019-07, breakdown: all, category: all, numerator: 500 }
      - { period: 2019-07, breakdown: source, category: police, numerator: 370 }
      - { period: 2019-07, breakdown: source, category: schools, numerator: 130 }
  - name: a suppressed source leaves no total, rather than a partial one
    given:
      mash_contacts:
        - { month: 2019-07, source: police, contacts: 370 }
        - { month: 2019-07, source: other, contacts: null, contacts_code: c }
    expect:
      - { period: 2019-07, category: all, numerator: null, missing: c }
      - { period: 2019-07, category: police, numerator: 370, missing: null }
      - { period: 2019-07, category: other, numerator: null, missing: c }
---*/
-- One row per month, and per month and source of the contact.
select
  month as period,
  area_code,
  if(grouping(source) = 1, 'all', 'source') as breakdown,
  coalesce(source, 'all') as category,
  total(contacts) as numerator,
  null as denominator,
  missing_code(contacts_code) as missing
from mash_contacts
group by grouping sets ((month, area_code), (month, area_code, source))
