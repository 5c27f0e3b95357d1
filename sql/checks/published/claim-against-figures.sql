-- One row per claim that the printed figures do not bear out: higher, lower, same, in line, a steady increase, a
-- majority, the largest, a good development, a target met.
with claim as (
  select
    claim.*,
    figure.value,
    figure.lowest,
    figure.highest,
    figure.measure,
    figure.unit,
    figure.breakdown,
    figure.category,
    figure.period as figure_period,
    figure.quote as figure_quote,
    metric.polarity
  from printed_claim as claim
  left join printed_figure as figure on figure.report = claim.report and figure.fact = claim.fact
  left join metric on metric.metric = figure.metric
),
-- One row per claim with the figure that its own is compared with: the value itself, else the printed change.
compared as (
  select
    claim.*,
    other.fact as other_fact,
    other.quote as other_quote,
    other.measure like 'change%' or other.measure = 'difference-percent' as is_change,
    other.value as other_value,
    other.lowest as other_lowest,
    other.highest as other_highest
  from claim
  join printed_figure as other
    on other.report = claim.report
    and other.against = claim.fact
    and other.about = claim.about
    and (other.measure = claim.measure or other.measure like 'change%' or other.measure = 'difference-percent')
  qualify row_number() over (partition by claim.report, claim.claim order by is_change, other.fact) = 1
),
-- 1 for up, -1 for down, 0 when rounding leaves it open
directed as (
  select
    *,
    case
      when is_change then sign(other_value)
      when lowest > other_highest then 1
      when highest < other_lowest then -1
      else 0
    end as direction
  from compared
),
against_comparator as (
  select
    report,
    subject,
    [claim, other_fact, fact] as facts,
    format('{}; {}; {}', quote, figure_quote, other_quote) as found,
    case says
      when 'higher' then 'a figure above ' || plain(other_value)
      when 'lower' then 'a figure below ' || plain(other_value)
      when 'positive' then format('a {}', if(polarity = 'low', 'fall', 'rise'))
      when 'met' then 'a figure that reaches ' || plain(other_value)
      else 'about ' || plain(other_value)
    end as expected,
    if(
      is_change,
      format('{} is a {}', plain(other_value), if(direction > 0, 'rise', 'fall')),
      format('{} against {}', plain(value), plain(other_value))
    ) as arithmetic
  from directed
  where (says in ('higher', 'significantly-higher') and direction < 0)
    or (says in ('lower', 'significantly-lower') and direction > 0)
    or (says = 'same' and direction <> 0)
    or (says in ('similar', 'in-line') and not is_change and abs(value - other_value) > abs(other_value) / 10)
    or (says = 'positive' and ((polarity = 'low' and direction > 0) or (polarity = 'high' and direction < 0)))
    or (says = 'met' and not is_change and direction < 0)
),
-- One row per claim and figure of its series, in time. A figure outside the period of its row is no point of it.
series as (
  select
    claim.report,
    claim.claim,
    claim.subject,
    claim.quote as claim_quote,
    point.fact,
    point.value,
    point.quote,
    point.period,
    lag(struct_pack(fact := point.fact, value := point.value, quote := point.quote, period := point.period)) over (
      partition by claim.report, claim.claim order by point.period_end, point.line
    ) as before
  from claim
  join printed_figure as point
    on point.report = claim.report
    and point.subject = claim.subject
    and point.measure = claim.measure
    and point.unit = claim.unit
    and point.breakdown = claim.breakdown
    and point.category = claim.category
    and point.is_ours
    and point.period_end <= coalesce(claim.period_end, point.period_end)
    and coalesce(point.period_start >= point.heading_start and point.period_end <= point.heading_end, true)
  where claim.says = 'steady-increase'
),
against_series as (
  select
    report,
    subject,
    [claim] || flatten(list([before.fact, fact] order by period)) as facts,
    format('{}; {}', any_value(claim_quote), string_agg(format('{}, {}', before.quote, quote), '; ' order by period)) as found,
    'no fall from one figure to the next' as expected,
    string_agg(format('{} to {}: {} to {}', in_words(before.period), in_words(period), plain(before.value), plain(value)), '; ' order by period) as arithmetic
  from series
  where value < before.value
  group by report, claim, subject
),
against_rest as (
  select
    report,
    subject,
    [claim, fact] as facts,
    format('{}; {}', quote, figure_quote) as found,
    'more than 50%' as expected,
    format('{}% is not a majority', plain(value)) as arithmetic
  from claim
  where says = 'majority' and measure = 'share' and highest <= 50
),
against_largest as (
  select
    claim.report,
    claim.subject,
    [claim.claim, arg_max(other.fact, other.value), claim.fact] as facts,
    format('{}; {}; {}', claim.quote, claim.figure_quote, arg_max(other.quote, other.value)) as found,
    'the largest of its list' as expected,
    format('{} is less than {}', plain(claim.value), plain(max(other.value))) as arithmetic
  from claim
  join printed_figure as other
    on other.report = claim.report
    and other.subject = claim.subject
    and other.measure = claim.measure
    and other.breakdown = claim.breakdown
    and other.period is not distinct from claim.figure_period
    and other.lowest > claim.highest
  where claim.says = 'largest' and claim.breakdown <> 'all'
  group by claim.report, claim.subject, claim.claim, claim.fact, claim.quote, claim.figure_quote, claim.value
),
unborne as (
  select * from against_comparator
  union all by name
  select * from against_series
  union all by name
  select * from against_rest
  union all by name
  select * from against_largest
)
select
  *,
  'Let the figures say it: correct the words, or the figure if that is wrong.' as mend
from unborne
