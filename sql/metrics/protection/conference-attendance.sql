/*---
title: Agencies' attendance at child protection conferences
theme: protection
shape: percentage
basis: flow
unit: invitations
pair:
  none: An invitation is one agency at one conference, which may be about several children
polarity: high
per: 100
denominator: invitations to conferences that concern the agency
owner: Children's social care
target:
  kind: none
  reason: No share is set; some agencies send a report in place of a person
source: Quarterly return of children's social care (conference-participation)
definition: >
  Of the child protection conferences in the period that concern an agency, because it knows the
  child or family, the share to which it sent someone. The headline adds the agencies.
caution: >
  Conferences about families that an agency does not know are not held against it. The headline
  counts each conference once for every agency, so it is not a number of conferences.
tests:
  - name: each agency is measured by the conferences that concern it
    given:
      conference_participation:
        - { quarter: 2019-20 Q4, invited_agency: police, conferences: 200, attended: 50 }
        - { quarter: 2019-20 Q4, invited_agency: probation, conferences: 30, attended: 12 }
    expect:
      - { breakdown: all, category: all, numerator: 62, denominator: 230 }
      - { breakdown: agency, category: police, numerator: 50, denominator: 200 }
      - { breakdown: agency, category: probation, numerator: 12, denominator: 30 }
  - name: one agency without a figure leaves no total, rather than a partial one
    given:
      conference_participation:
        - { quarter: 2019-20 Q4, invited_agency: police, conferences: 200, attended: 50 }
        - { quarter: 2019-20 Q4, invited_agency: probation, conferences: 30, attended: null, attended_code: x }
    expect:
      - { category: all, numerator: null, denominator: 230, missing: x }
      - { category: police, numerator: 50, missing: null }
      - { category: probation, numerator: null, missing: x }
---*/
-- One row per quarter, and per quarter and agency that was invited.
select
  quarter as period,
  area_code,
  if(grouping(invited_agency) = 1, 'all', 'agency') as breakdown,
  coalesce(invited_agency, 'all') as category,
  total(attended) as numerator,
  total(conferences) as denominator,
  coalesce(missing_code(attended_code), missing_code(conferences_code)) as missing
from conference_participation
group by grouping sets ((quarter, area_code), (quarter, area_code, invited_agency))
