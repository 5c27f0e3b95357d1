-- One row per metric with figures of our own: whether a control chart fits it, and if not why.
select
  chart.metric, chart.period_type, chart.method, chart.reason, chart.points, chart.mean_count, chart.median_base,
  raw.title as raw_title
from process_chart as chart
left join metric as raw on raw.metric = chart.raw_metric
order by chart.metric
