-- One row per metric and period of the home area that others published too: its place among all authorities.
select
  metric, area_code, period, published_period, rank, rank_lower, rank_upper, rank_of, authorities, tied_with,
  band, band_best, band_worst, lowest, quartile_1, median, quartile_3, highest, to_next_band
from place
where area_code = (select area_code from partnership)
order by metric, period
