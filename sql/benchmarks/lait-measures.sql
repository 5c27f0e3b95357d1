-- One row per measure of the dictionary in lait_dictionary; of two rows for one measure the tool takes the first.
insert into lait_measure by name
with text_or_null as (
  select
    line,
    trim("Topic") as topic,
    trim("Measure") as measure,
    trim("Measure_short") as measure_short,
    lower(trim("Polarity")) as polarity,
    nullif(trim(y_axis_name), 'NA') as unit,
    try_cast(dps as integer) as decimals,
    nullif(trim("Year_Type"), 'NA') as year_type,
    trim("No_Quartile") as no_quartile,
    nullif(trim("Description"), 'NA') as description,
    nullif(trim("Methodology"), 'NA') as methodology,
    nullif(trim("Hyperlink(s)"), 'NA') as link
  from lait_dictionary
)
select
  file,
  released,
  topic,
  measure,
  measure_short,
  case when polarity in ('high', 'low') then polarity else 'none' end as polarity,
  unit,
  coalesce(decimals, 1) as decimals,
  year_type,
  coalesce(no_quartile, '') <> 'N' as is_banded,
  description,
  methodology,
  link
from text_or_null
cross join lait_file
where topic is not null and measure is not null and measure_short is not null
qualify row_number() over (partition by measure order by line) = 1;

-- One row per name in the long file: how its years are to be read and its numbers rounded.
create or replace temp table lait_meaning as
select measure_short, min(year_type) as year_type, max(decimals) as decimals
from lait_measure
join lait_file using (file)
group by measure_short
