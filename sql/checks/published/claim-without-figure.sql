-- One row per claim that sets a figure against something, "lower than last year", while the report prints nothing to set
-- it against; or that says how something developed or stands without printing it. A figure stands for the comparator
-- when it belongs to the claim's figure, or is of the same thing and of the time that the claim names, or of an earlier
-- time when it names none. A steady increase needs three figures.
with claimed as (
  select
    claim.*,
    claim.says in ('higher', 'lower', 'same', 'similar', 'in-line', 'positive')
      or claim.says like 'significantly-%' as is_comparison,
    (
      select count(*)
      from printed_figure as other
      where other.report = claim.report
        and (
          (other.against = claim.fact and other.about = claim.about)
          or (
            other.subject = claim.subject
            and other.is_ours
            and claim.about in ('previous', 'earlier')
            and other.period_end < claim.period_end
            and other.period_end = coalesce(claim.about_period_end, other.period_end)
          )
        )
    ) as comparators,
    (
      select count(distinct other.period_end)
      from printed_figure as other
      where other.report = claim.report
        and other.subject = claim.subject
        and other.measure in ('count', 'share', 'rate')
        and other.is_ours
    ) as points
  from printed_claim as claim
)
select
  report,
  subject,
  [claim] || if(fact is null, [], [fact]) as facts,
  quote as found,
  case
    when says = 'steady-increase' then 'the figures of three years or more'
    when is_comparison then case about
      when 'previous' then 'the figure of the year before'
      when 'earlier' then 'the figures of the years before'
      when 'national' then 'the national figure'
      when 'region' then 'the figure for the region'
      when 'neighbours' then 'the figure of the neighbours'
      else 'the figure that it is compared with'
    end
    else 'the figures that show it'
  end as expected,
  format('“{}” with {}', replace(says, '-', ' '), case
    when says = 'steady-increase' then format('{} of the figures', points)
    when fact is null then 'no figure at all'
    else 'no figure to compare with'
  end) as arithmetic,
  'Print both figures; call a change significant only when a test says so.' as mend
from claimed
where (is_comparison and comparators = 0)
  or (says = 'steady-increase' and points < 3)
  or (says in ('majority', 'largest', 'met') and fact is null)
