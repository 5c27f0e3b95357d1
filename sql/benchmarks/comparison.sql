-- One row per home figure and comparator, with the verdict. Earlier figures are ours and vary as this one does, so the
-- difference is tested; a published value or a target is taken as fixed and set against the 99.8% interval.
delete from comparison;

insert into comparison by name
with tested as (
  select
    home.*,
    against.* exclude (metric, period),
    case
      -- an amount is exact, so that any difference is one
      when home.shape = 'money' then sign(home.value - comparator_value)
      when comparator not in ('previous', 'year-before') then
        case
          when case home.shape when 'percentage' then home.denominator else home.numerator end < 5 then null
          else differs_from(home.lower_998, home.upper_998, comparator_value)
        end
      when home.shape = 'percentage' then
        case
          when least(home.denominator, earlier_denominator) < 5 then null
          else proportions_differ(home.numerator, home.denominator, earlier_numerator, earlier_denominator, 0.998)
        end
      when home.shape in ('rate', 'count') then
        case
          when greatest(home.numerator, earlier_numerator) < 5 then null
          else rates_differ(
            home.numerator, coalesce(home.denominator, 1), earlier_numerator, coalesce(earlier_denominator, 1), 0.998
          )
        end
    end as direction
  from against
  join home_figure as home using (metric, period)
)
select
  tested.metric,
  area_code,
  tested.period,
  comparator,
  value,
  comparator_value,
  comparator_n,
  value - comparator_value as difference,
  case
    when value is null and missing = 'c' then 'too few to tell'
    when value is null then 'not received'
    when status like '%unsigned%' or comparator_status like '%unsigned%' then 'not signed'
    when comparator_missing = 'c' then 'too few to tell'
    -- the comparator for these months has not come
    when comparator_value is null or not is_comparable then 'not received'
    else verdict_of(direction, polarity)
  end as verdict,
  home_rank.rank,
  home_rank.rank_of,
  home_rank.band,
  nullif(concat_ws(' ',
    note,
    case
      when shape = 'average' and value is not null then 'An average without its spread cannot be tested.'
      when value is not null and numerator is null then 'Published without its counts, so it cannot be tested.'
    end
  ), '') as note,
  comparator_period,
  comparator_status
from tested
left join home_rank
  on home_rank.metric = tested.metric
  and home_rank.period = tested.period
  and tested.comparator = 'england'
