-- One row per population whose printed rates imply denominators that cannot be one number.
with implied as (
  select
    report,
    population,
    max_by(struct_pack(fact, subject, quote, n, value, denominator_lowest, denominator_highest), denominator_lowest) as larger,
    min_by(struct_pack(fact, subject, quote, n, value, denominator_lowest, denominator_highest), denominator_highest) as smaller
  from printed_rate
  group by report, population
  having max(denominator_lowest) > min(denominator_highest)
)
select
  report,
  smaller.subject as subject,
  [smaller.fact, larger.fact] as facts,
  format('{}; {}', smaller.quote, larger.quote) as found,
  'one population for both rates' as expected,
  format(
    '{} at {} implies {} to {}; {} at {} implies {} to {}',
    plain(smaller.n), plain(smaller.value), plain(ceil(smaller.denominator_lowest)), plain(floor(smaller.denominator_highest)),
    plain(larger.n), plain(larger.value), plain(ceil(larger.denominator_lowest)), plain(floor(larger.denominator_highest))
  ) as arithmetic,
  'Find which population each rate was worked out on, use one, and name it.' as mend
from implied
