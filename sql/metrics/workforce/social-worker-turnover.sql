/*---
title: Children's social workers who left in 12 months
theme: workforce
shape: percentage
basis: rolling-12-months
unit: social workers
pair:
  none: It counts staff, not children
polarity: low
per: 100
denominator: social workers in post on the last day of the twelve months
owner: Children's social care
target:
  kind: none
  reason: None is set; some turnover is healthy
source: Quarterly return of children's social care (social-work-workforce)
definition: >
  Employed children's social workers who left in the twelve months, for every 100 in post on the
  last day. Counted as full-time equivalents, without agency staff.
caution: >
  The national census divides in the same way, by those in post at the end. Rolling twelve months:
  neighbouring figures share three quarters.
tests:
  - name: leavers of twelve months are divided by those in post on their last day
    given:
      social_work_workforce:
        - { quarter: 2019-20 Q3, leavers: 34, in_post: 179, agency_workers: 46 }
        - { quarter: 2019-20 Q4, leavers: 33, in_post: 182, agency_workers: 41 }
    expect:
      - { period: year to 2019-20 Q3, numerator: 34, denominator: 179, reported: 2019-20 Q3 }
      - { period: year to 2019-20 Q4, numerator: 33, denominator: 182, reported: 2019-20 Q4 }
---*/
-- One row per twelve months that end with a quarter.
select
  'year to ' || quarter as period,
  area_code,
  quarter as reported,
  total(leavers) as numerator,
  total(in_post) as denominator,
  coalesce(missing_code(leavers_code), missing_code(in_post_code)) as missing
from social_work_workforce
group by all
