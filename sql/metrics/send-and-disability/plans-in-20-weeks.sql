/*---
title: New education, health and care plans within 20 weeks
theme: send-and-disability
shape: percentage
basis: flow
unit: plans
pair:
  none: A new plan is one child or young person
polarity: high
per: 100
denominator: new plans issued in the period, without exceptions
owner: Education
target:
  kind: statutory
  value: 100
  source: Special Educational Needs and Disability Regulations 2014, regulation 13, which sets 20 weeks for every plan
source: Quarterly return of education (education-health-care-plans)
definition: >
  Of the new education, health and care plans issued in the period, the share issued within 20 weeks
  of the request for an assessment. Plans for which the regulations allow a delay are left out.
caution: >
  A child who still waits for a late plan counts only when it is issued, so that clearing a backlog
  lowers the figure for a time. The Department for Education publishes it for calendar years.
tests:
  - name: not available is kept apart from zero
    given:
      education_health_care_plans:
        - { quarter: 2019-20 Q3, issued: 121, issued_in_20_weeks: null, issued_in_20_weeks_code: x }
        - { quarter: 2019-20 Q4, issued: 112, issued_in_20_weeks: 0 }
    expect:
      - { period: 2019-20 Q3, numerator: null, denominator: 121, missing: x }
      - { period: 2019-20 Q4, numerator: 0, denominator: 112, missing: null }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(issued_in_20_weeks) as numerator,
  total(issued) as denominator,
  coalesce(missing_code(issued_in_20_weeks_code), missing_code(issued_code)) as missing
from education_health_care_plans
group by all
