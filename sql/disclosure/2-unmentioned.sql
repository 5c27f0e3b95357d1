-- Takes out what a public edition must not mention, and what compares with it.
delete from observation
where exists (
  from withheld_figure as withheld
  where withheld.metric = observation.metric
    and withheld.area_code = observation.area_code
    and withheld.period = observation.period
    and withheld.breakdown = observation.breakdown
    and withheld.category = observation.category
);

delete from comparison_by_set
where exists (
  from withheld_figure as withheld
  where withheld.metric = comparison_by_set.metric
    and withheld.area_code = comparison_by_set.area_code
    and withheld.breakdown = 'all'
    and (
      withheld.period = comparison_by_set.period
      or (comparator in ('previous', 'year-before') and withheld.period = comparator_period)
    )
);
