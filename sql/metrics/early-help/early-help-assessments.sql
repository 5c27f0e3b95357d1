/*---
title: Early help assessments
theme: early-help
shape: count
basis: flow
unit: assessments
pair: early-help-children
polarity: none
per: 1
owner: Early help
target:
  kind: none
  reason: None is set for the whole; more can mean earlier help or more need
source: Quarterly return of early help (early-help-assessments)
definition: >
  Early help assessments (common assessment framework) that were logged in the central register in
  the period, by the agency that wrote them.
caution: >
  Counts what was logged: an agency may help early without writing an assessment. An agency with 0
  wrote none. Assessments are not children; see the pair of this metric.
tests:
  - name: an agency that wrote none is a zero, not a gap
    given:
      early_help_assessments:
        - { quarter: 2019-20 Q4, author: primary-schools, assessments: 42 }
        - { quarter: 2019-20 Q4, author: general-practice, assessments: 0 }
    expect:
      - { breakdown: all, category: all, numerator: 42, missing: null }
      - { breakdown: agency, category: primary-schools, numerator: 42, missing: null }
      - { breakdown: agency, category: general-practice, numerator: 0, missing: null }
  - name: an author that is not known leaves no total, rather than a partial one
    given:
      early_help_assessments:
        - { quarter: 2019-20 Q4, author: primary-schools, assessments: 42 }
        - { quarter: 2019-20 Q4, author: hospitals, assessments: null, assessments_code: x }
    expect:
      - { category: all, numerator: null, missing: x }
      - { category: primary-schools, numerator: 42, missing: null }
      - { category: hospitals, numerator: null, missing: x }
---*/
-- One row per quarter, and per quarter and agency that wrote the assessments.
select
  quarter as period,
  area_code,
  if(grouping(author) = 1, 'all', 'agency') as breakdown,
  coalesce(author, 'all') as category,
  total(assessments) as numerator,
  null as denominator,
  missing_code(assessments_code) as missing
from early_help_assessments
group by grouping sets ((quarter, area_code), (quarter, area_code, author))
