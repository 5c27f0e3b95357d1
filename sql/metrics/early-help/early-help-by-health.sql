/*---
title: Early help assessments by health services
theme: early-help
shape: count
basis: flow
unit: assessments
pair: early-help-children
polarity: high
per: 1
owner: Early help
target:
  kind: none
  reason: None is set; the partnership has asked health services to log more
source: Quarterly return of early help (early-help-assessments)
definition: >
  Early help assessments that health services wrote and that were logged in the period. Health
  services are health visiting and school nursing, hospitals and midwifery, mental health services
  and general practice.
caution: >
  Small numbers: one or two more are not a trend. A service with 0 wrote none, and that is what to
  ask about. Health services may help in other ways that are not logged.
tests:
  - name: health services alone are counted, and a silent one stays in sight
    given:
      early_help_assessments:
        - { quarter: 2019-20 Q4, author: health-visiting, assessments: 2 }
        - { quarter: 2019-20 Q4, author: hospitals, assessments: 1 }
        - { quarter: 2019-20 Q4, author: mental-health, assessments: 0 }
        - { quarter: 2019-20 Q4, author: general-practice, assessments: 0 }
        - { quarter: 2019-20 Q4, author: primary-schools, assessments: 42 }
    expect:
      - { breakdown: all, category: all, numerator: 3 }
      - { breakdown: agency, category: health-visiting, numerator: 2 }
      - { breakdown: agency, category: hospitals, numerator: 1 }
      - { breakdown: agency, category: mental-health, numerator: 0 }
      - { breakdown: agency, category: general-practice, numerator: 0 }
---*/
-- One row per quarter, and per quarter and health service that wrote the assessments.
select
  quarter as period,
  area_code,
  if(grouping(author) = 1, 'all', 'agency') as breakdown,
  coalesce(author, 'all') as category,
  total(assessments) as numerator,
  null as denominator,
  missing_code(assessments_code) as missing
from early_help_assessments
where author in ('health-visiting', 'hospitals', 'mental-health', 'general-practice')
group by grouping sets ((quarter, area_code), (quarter, area_code, author))
