/*---
title: Vacant posts of children's social workers
theme: workforce
shape: percentage
basis: snapshot
unit: posts
pair:
  none: It counts posts, not children; the caseload says how many children each social worker has
polarity: low
per: 100
denominator: posts, filled and vacant, on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: None is set
source: Quarterly return of children's social care (social-work-workforce)
definition: >
  Of the posts of children's social workers on the last day of the period, the share without an
  employed social worker. Posts are full-time equivalents.
caution: >
  A vacant post may be covered by agency staff; read it beside the share of agency social workers.
tests:
  - name: vacant posts are part of all posts
    given:
      social_work_workforce:
        - { quarter: 2019-20 Q4, in_post: 180, vacant_posts: 60, agency_workers: 40 }
    expect:
      - { period: 2019-20 Q4, numerator: 60, denominator: 240 }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(vacant_posts) as numerator,
  total(vacant_posts) + total(in_post) as denominator,
  coalesce(missing_code(vacant_posts_code), missing_code(in_post_code)) as missing
from social_work_workforce
group by all
