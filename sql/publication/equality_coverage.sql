-- One row per agency, theme and protected characteristic: how many measures of people come from the agency's returns, and
-- how many of them tell the groups of the characteristic apart. The workforce and the partnership itself are left out.
with characteristic as (
  select unnest(['ethnicity', 'disability', 'special-needs', 'sex', 'age']) as characteristic
),
sent as (
  select distinct expected.agency, expected.agency_name, metric.metric, metric.theme
  from metric
  join expected_return as expected on list_contains(metric.datasets, expected.dataset)
  where metric.theme not in ('workforce', 'partnership')
    and metric.unit in ('children', 'young people', 'children and young people', 'families', 'people', 'women')
),
given as (
  select distinct metric, breakdown as characteristic
  from observation
  where area_code = (select area_code from partnership)
  union
  select metric, characteristic from equality_group
  union
  select among, characteristic from equality_group
)
select
  sent.agency, sent.agency_name, sent.theme, characteristic.characteristic,
  count(*) as measures,
  count(given.metric) as measures_with
from sent
cross join characteristic
left join given on given.metric = sent.metric and given.characteristic = characteristic.characteristic
group by all
order by sent.agency_name, sent.theme, characteristic.characteristic
