-- One row per agency and month with more children at an initial conference than section 47 enquiries to date allow.
-- A conference follows its enquiry by up to a few weeks, so two months of enquiries stand against one of conferences.
with monthly as (
  select
    agency,
    month,
    icpc_children,
    section_47 + lag(section_47) over (partition by agency order by month) as enquiries_of_two_months
  from section_47_and_icpc
)
select
  'section-47-and-icpc' as dataset,
  agency,
  month as period,
  format('{} children at an initial conference', icpc_children) as found,
  format('at most {}, the section 47 enquiries of this month and the one before', enquiries_of_two_months) as expected,
  'Ask the agency whether conferences or enquiries were miscounted.' as mend
from monthly
where icpc_children > enquiries_of_two_months
