-- One row per list of shares of one whole whose bases, worked out from the counts beside them, cannot be one number.
-- Only shares without a printed base are asked; they are of one whole when they are categories of one breakdown, or when their metrics are divided by the same thing.
with share as (
  select
    figure.*,
    if(figure.breakdown = 'all', metric.denominator, concat_ws('/', figure.subject, figure.breakdown)) as whole
  from printed_figure as figure
  left join metric using (metric)
  where figure.measure = 'share' and figure.about = 'own' and figure.lowest > 0 and figure.base is null
),
-- the nearest count of the same thing
with_count as (
  select
    share.*,
    counted.fact as count_fact,
    counted.value as n,
    100 * counted.lowest / share.highest as base_lowest,
    100 * counted.highest / share.lowest as base_highest
  from share
  join printed_figure as counted
    on counted.report = share.report
    and counted.subject = share.subject
    and counted.breakdown = share.breakdown
    and counted.category = share.category
    and counted.period is not distinct from share.period
    and counted.measure = 'count'
    and counted.about = 'own'
    and counted.line = share.line
  where share.whole is not null
  qualify row_number() over (partition by share.report, share.fact order by counted.fact) = 1
),
implied as (
  select
    report,
    whole,
    period,
    max_by(struct_pack(fact, subject, count_fact, quote, n, value, base_lowest, base_highest), base_lowest) as larger,
    min_by(struct_pack(fact, subject, count_fact, quote, n, value, base_lowest, base_highest), base_highest) as smaller
  from with_count
  group by report, whole, period
  having max(base_lowest) > min(base_highest)
)
select
  report,
  smaller.subject as subject,
  [smaller.fact, larger.fact, smaller.count_fact, larger.count_fact] as facts,
  format('{} is {}; {} is {}', plain(smaller.n), smaller.quote, plain(larger.n), larger.quote) as found,
  'shares of one base' as expected,
  format(
    '{} / {}% implies a base of {} to {}; {} / {}% implies {} to {}',
    plain(smaller.n), plain(smaller.value), plain(ceil(smaller.base_lowest)), plain(floor(smaller.base_highest)),
    plain(larger.n), plain(larger.value), plain(ceil(larger.base_lowest)), plain(floor(larger.base_highest))
  ) as arithmetic,
  'Ask for the base of each share, and print numerator and base with both.' as mend
from implied
