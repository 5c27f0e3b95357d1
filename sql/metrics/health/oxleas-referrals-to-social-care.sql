/*---
title: Referrals to children's social care by Oxleas
theme: health
shape: count
basis: flow
unit: referrals
pair:
  none: The return does not say how many children the referrals are about
polarity: none
per: 1
owner: Oxleas NHS Foundation Trust
target:
  kind: none
  reason: More can mean more worries or more that are recognised
source: Quarterly return of Oxleas NHS Foundation Trust (child-mental-health)
definition: >
  Referrals to children's social care made in the period by three services of the trust together,
  for children's mental health, adult mental health and health visiting.
caution: >
  The three services are not counted apart, so that one of them may make none unnoticed. A referral
  may be about several children, and a child may be referred twice.
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(social_care_referrals) as numerator,
  null as denominator,
  missing_code(social_care_referrals_code) as missing
from child_mental_health
group by all
