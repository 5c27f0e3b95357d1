/*---
title: Children's social workers from an agency
theme: workforce
shape: percentage
basis: snapshot
unit: social workers
pair:
  none: It counts staff, not children; the caseload says how many children each social worker has
polarity: low
per: 100
denominator: social workers, employed and from an agency, on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: None is set; agency staff can be better than an empty desk
source: Quarterly return of children's social care (social-work-workforce)
definition: >
  Of the children's social workers at work on the last day of the period, employed or from an
  agency, the share from an agency. Counted as full-time equivalents.
caution: >
  Agency social workers leave sooner, so that children meet more strangers; but they may cover for
  staff on leave as well as for vacant posts.
tests:
  - name: the base holds both kinds, and no vacant posts
    given:
      social_work_workforce:
        - { quarter: 2019-20 Q4, in_post: 180, vacant_posts: 60, agency_workers: 45 }
    expect:
      - { period: 2019-20 Q4, numerator: 45, denominator: 225 }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(agency_workers) as numerator,
  total(agency_workers) + total(in_post) as denominator,
  coalesce(missing_code(agency_workers_code), missing_code(in_post_code)) as missing
from social_work_workforce
group by all
