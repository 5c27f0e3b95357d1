/*---
title: Referrals to an independent domestic violence adviser
theme: domestic-abuse
shape: count
basis: flow
unit: referrals
pair:
  none: Referrals are of adults; the service does not count the children who live with them
polarity: none
per: 1
owner: Community safety
target:
  kind: none
  reason: None is set; more referrals can mean more abuse or more trust
source: Quarterly return of community safety (domestic-abuse-services)
definition: >
  New referrals to the independent domestic violence advisers (IDVA) in the period.
caution: >
  A person who is referred twice counts twice. A referral does not say that help was given.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(idva_referrals) as numerator,
  null as denominator,
  missing_code(idva_referrals_code) as missing
from domestic_abuse_services
group by all
