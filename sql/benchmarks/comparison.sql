-- One row per own figure and comparator, with the verdict. Earlier figures are ours and vary as this one does, so the
-- difference is tested at 99.8%. A published value or a target is taken as fixed and set against an interval: of 99.8%
-- where the word is better or worse, which is coloured, of 95% where it is higher or lower, which is not.
delete from comparison_by_set;

insert into comparison_by_set by name
with tested as (
  select
    own.*,
    against.* exclude (metric, area_code, period, implausible),
    coalesce(against.implausible, 'Our own figure: ' || own.implausible) as unusable,
    case
      -- an amount is exact, so that any difference is one
      when own.shape = 'money' then sign(own.value - comparator_value)
      when comparator not in ('previous', 'year-before') then
        case
          when case own.shape when 'percentage' then own.denominator else own.numerator end < 5 then null
          when own.polarity = 'none' then differs_from(own.lower, own.upper, comparator_value)
          else differs_from(own.lower_998, own.upper_998, comparator_value)
        end
      else differs_from_earlier(
        own.shape, own.numerator, own.denominator, earlier_numerator, earlier_denominator
      )
    end as direction
  from against
  join own_figure as own using (metric, area_code, period)
)
select
  tested.metric,
  tested.area_code,
  tested.period,
  comparator,
  neighbour_set,
  value,
  comparator_value,
  comparator_n,
  comparator_of,
  without_value,
  -- nothing is subtracted across a break
  if(break_in_series is null, value - comparator_value, null) as difference,
  case
    when value is null and missing = 'c' then 'too few to tell'
    when value is null then 'not received'
    when comparator_value is not null and break_in_series is not null then 'break in series'
    when status like '%unsigned%' or comparator_status like '%unsigned%' then 'not signed'
    when comparator_missing = 'c' then 'too few to tell'
    -- the comparator for these months has not come, or not in a form that can be right
    when comparator_value is null or not is_comparable or unusable is not null then 'not received'
    else verdict_of(direction, polarity)
  end as verdict,
  if(comparator = 'england', place.rank, null) as rank,
  if(comparator = 'england', place.rank_of, null) as rank_of,
  if(comparator = 'england', place.band, null) as band,
  nullif(concat_ws(' ',
    note,
    'Break in series: ' || break_in_series || '.',
    case
      when shape = 'average' and value is not null then 'An average without its spread cannot be tested.'
      when value is not null and numerator is null then 'Published without its counts, so it cannot be tested.'
    end
  ), '') as note,
  comparator_period,
  comparator_status,
  comparator_change,
  matched_change,
  matched_n,
  case
    when unusable is not null or not is_comparable or comparator in ('previous', 'year-before') then null
    when shape in ('percentage', 'rate') then away_from_zero(comparator_value * denominator / per - numerator)
  end as to_level,
  unusable as implausible
from tested
left join place using (metric, area_code, period)
order by
  tested.area_code <> (select area_code from partnership),
  tested.area_code,
  tested.metric,
  tested.period_end,
  comparator,
  neighbour_set is distinct from (select neighbour_set from partnership),
  neighbour_set
