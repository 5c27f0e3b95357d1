-- One row per headline figure of the home area and day on which it was seen, of metrics of which any figure has changed.
select
  vintage.metric, vintage.period, period.period_type, period.period_end::varchar as period_end,
  vintage.seen_at::varchar as seen_at, vintage.numerator, vintage.denominator, vintage.value, vintage.missing,
  vintage.figure
from vintage
join period using (period)
where vintage.breakdown = 'all'
  and vintage.area_code = (select area_code from partnership)
  and vintage.metric in (select metric from revision)
order by vintage.metric, period.period_type, period.period_end, vintage.seen_at
