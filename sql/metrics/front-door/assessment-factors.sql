/*---
title: Factors found in assessments
theme: front-door
shape: percentage
basis: flow
unit: assessments
pair:
  none: An assessment is about one child; a child who is assessed twice in the period counts twice
polarity: none
per: 100
denominator: "assessments completed in the period; for each factor, assessments with factors recorded"
owner: Children's social care
target:
  kind: none
  reason: What families struggle with is not a target
source: Quarterly returns of children's social care (assessment-factors, referrals-and-assessments)
definition: >
  The headline is the share of the assessments completed in the period for which at least one factor
  was recorded. Each factor is the share of these assessments in which it was found.
caution: >
  One assessment can have several factors, so that their shares come to more than 100% and must
  not be added. A factor is what the social worker recorded, not how many children live with it.
tests:
  - name: factors overlap, and each is divided by the assessments that have any
    given:
      referrals_and_assessments:
        - { quarter: 2019-20 Q4, area_code: E09000006, assessments: 900, assessments_with_factors: 800 }
      assessment_factors:
        - { quarter: 2019-20 Q4, area_code: E09000006, factor: neglect, assessments: 500 }
        - { quarter: 2019-20 Q4, area_code: E09000006, factor: emotional-abuse, assessments: 600 }
    expect:
      - { breakdown: all, category: all, numerator: 800, denominator: 900 }
      - { breakdown: factor, category: neglect, numerator: 500, denominator: 800 }
      - { breakdown: factor, category: emotional-abuse, numerator: 600, denominator: 800 }
  - name: a suppressed factor leaves the others and the headline alone
    given:
      referrals_and_assessments:
        - { quarter: 2019-20 Q4, area_code: E09000006, assessments: 900, assessments_with_factors: 800 }
      assessment_factors:
        - { quarter: 2019-20 Q4, area_code: E09000006, factor: gangs, assessments: null, assessments_code: c }
        - { quarter: 2019-20 Q4, area_code: E09000006, factor: private-fostering, assessments: 0 }
    expect:
      - { category: all, numerator: 800, missing: null }
      - { category: gangs, numerator: null, denominator: 800, missing: c }
      - { category: private-fostering, numerator: 0, denominator: 800, missing: null }
  - name: a factor has no share while the number of assessments with factors is missing
    given:
      referrals_and_assessments:
        - { quarter: 2019-20 Q4, area_code: E09000006, assessments: 900, assessments_with_factors_code: x }
      assessment_factors:
        - { quarter: 2019-20 Q4, area_code: E09000006, factor: neglect, assessments: 500 }
    expect:
      - { category: all, numerator: null, denominator: 900, missing: x }
      - { category: neglect, numerator: 500, denominator: null, missing: x }
---*/
-- One row per quarter, and per quarter and factor.
with completed as (
  select
    quarter,
    area_code,
    total(assessments) as assessments,
    total(assessments_with_factors) as with_factors,
    missing_code(assessments_code) as assessments_missing,
    missing_code(assessments_with_factors_code) as with_factors_missing
  from referrals_and_assessments
  group by all
)
select
  quarter as period,
  area_code,
  'all' as breakdown,
  'all' as category,
  with_factors as numerator,
  assessments as denominator,
  coalesce(with_factors_missing, assessments_missing) as missing
from completed
union all
select
  found.quarter,
  found.area_code,
  'factor',
  found.factor,
  total(found.assessments),
  any_value(completed.with_factors),
  coalesce(missing_code(found.assessments_code), any_value(completed.with_factors_missing))
from assessment_factors as found
left join completed using (quarter, area_code)
group by found.quarter, found.area_code, found.factor
