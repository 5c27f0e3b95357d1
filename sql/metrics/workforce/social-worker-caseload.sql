/*---
title: Children for each social worker
theme: workforce
shape: average
basis: snapshot
unit: children
polarity: low
per: 1
denominator: social workers who hold cases, on the last day of the period
owner: Children's social care
target:
  kind: none
  reason: None is set; what is too much depends on the children and on the social worker
source: Quarterly return of children's social care (social-work-workforce)
definition: >
  Children allocated to a social worker on the last day of the period, divided by the social
  workers who hold at least one case, employed or from an agency, as full-time equivalents.
caution: >
  An average hides the social worker who has thirty. Three siblings are three children. Children
  who are allocated to someone else, such as a personal adviser, are not in it.
tests:
  - name: social workers without cases do not lower the average
    given:
      social_work_workforce:
        - { quarter: 2019-20 Q4, in_post: 180, agency_workers: 40, workers_with_cases: 120, children_allocated: 1860 }
    expect:
      - { period: 2019-20 Q4, numerator: 1860, denominator: 120 }
---*/
-- One row per quarter.
select
  quarter as period,
  area_code,
  total(children_allocated) as numerator,
  total(workers_with_cases) as denominator,
  coalesce(missing_code(children_allocated_code), missing_code(workers_with_cases_code)) as missing
from social_work_workforce
group by all
