/*---
title: Contacts that went on to an assessment
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
  Contacts received in the period that were referred to children's social care for an
  assessment.
caution: >
  Counted by the month of the contact, so that a late decision changes an earlier month.
---*/
-- One row per month.
select
  month as period,
  area_code,
  total(progressed) as numerator,
  null as denominator,
  missing_code(progressed_code) as missing
from mash_contacts
group by all
