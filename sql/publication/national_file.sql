-- One row per release of a national file that was read for a metric, and how many of its figures count.
select
  file.origin, file.metric, file.publisher, file.title, file.edition, file.released::varchar as released, file.status,
  file.note, count(figure.origin) as figures, count(*) filter (figure.is_in_force) as figures_in_force
from national_file as file
left join national_figure as figure on figure.origin = file.origin
group by all
order by metric, released desc, origin
