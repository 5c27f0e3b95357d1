-- Arithmetic that metrics, comparisons and checks share. Each formula is written here once and nowhere else.

-- The sum of x over a group; null when any part is null, so that a sum is never silently partial.
create macro total(x) as case when count(*) = count(x) then sum(x) end;

-- The sum of x over the rows of a group that meet a condition; null when any of those is null or there are none.
create macro total_if(x, condition) as
  case when count(*) filter (condition) = count(x) filter (condition) then sum(x) filter (condition) end;

-- Why the total of a group is missing, from the codes beside its measure: c suppressed before x not available before
-- z not applicable; e when it is there but rests on an estimate; null when every part is a plain number.
create macro missing_code(code) as
  case
    when count(*) filter (code = 'c') > 0 then 'c'
    when count(*) filter (code = 'x') > 0 then 'x'
    when count(*) filter (code = 'z') > 0 then 'z'
    when count(*) filter (code = 'e') > 0 then 'e'
  end;

-- The standard normal deviate of a two-sided confidence. Those in use; any other gives null.
create macro z_score(confidence) as
  case confidence
    when 0.95 then 1.959963984540054
    when 0.998 then 3.090232306167813
    when 0.9997 then 3.615300006924691
  end;

-- Byar's approximation to the limits of a Poisson count.
-- Source: Breslow and Day, Statistical Methods in Cancer Research, volume 2 (1987), page 69.
create macro byar_lower(x, confidence) as
  x * power(1 - 1 / (9.0 * x) - z_score(confidence) / (3 * sqrt(x)), 3);
create macro byar_upper(x, confidence) as
  (x + 1) * power(1 - 1 / (9.0 * (x + 1)) + z_score(confidence) / (3 * sqrt(x + 1)), 3);

-- Limits of a count: exact Poisson below 10 (table poisson_limit), Byar's from 10.
create macro count_lower(x, confidence) as
  case
    when x >= 10 then byar_lower(x, confidence)
    else (
      select exact.lower from poisson_limit as exact where exact.events = x and exact.confidence = confidence
    )
  end;
create macro count_upper(x, confidence) as
  case
    when x >= 10 then byar_upper(x, confidence)
    else (
      select exact.upper from poisson_limit as exact where exact.events = x and exact.confidence = confidence
    )
  end;

-- Limits of a rate of x events in a population of n, times per. Null when n is not above zero.
create macro rate_lower(x, n, per, confidence) as
  case when n > 0 then count_lower(x, confidence) / n * per end;
create macro rate_upper(x, n, per, confidence) as
  case when n > 0 then count_upper(x, confidence) / n * per end;

-- Wilson's score limits of a proportion x of n, times per. Null unless 0 <= x <= n and n is above zero.
-- Source: Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927), 209-212.
create macro proportion_lower(x, n, per, confidence) as
  case
    when n > 0 and x between 0 and n then
      (
        2 * x + z_score(confidence) ** 2
        - z_score(confidence) * sqrt(z_score(confidence) ** 2 + 4 * x * (1 - x / n::double))
      ) / (2 * (n + z_score(confidence) ** 2)) * per
  end;
create macro proportion_upper(x, n, per, confidence) as
  case
    when n > 0 and x between 0 and n then
      (
        2 * x + z_score(confidence) ** 2
        + z_score(confidence) * sqrt(z_score(confidence) ** 2 + 4 * x * (1 - x / n::double))
      ) / (2 * (n + z_score(confidence) ** 2)) * per
  end;

-- The value of a figure from its counts, by its shape; null where the denominator is 0.
create macro value_of(shape, x, n, per) as
  case when shape in ('count', 'money') then x else x / nullif(n, 0) * per end;

-- The limits of a figure's value by its shape; null for amounts of money and for averages, whose spread is not known.
create macro lower_limit_of(shape, x, n, per, confidence) as
  case shape
    when 'count' then count_lower(x, confidence)
    when 'rate' then rate_lower(x, n, per, confidence)
    when 'percentage' then proportion_lower(x, n, per, confidence)
  end;
create macro upper_limit_of(shape, x, n, per, confidence) as
  case shape
    when 'count' then count_upper(x, confidence)
    when 'rate' then rate_upper(x, n, per, confidence)
    when 'percentage' then proportion_upper(x, n, per, confidence)
  end;

-- The mid-year estimate that a period is divided by: the one 30 June inside the twelve months that end with it.
-- Source: Department for Education, rates for a year use the estimate for the year before.
create macro mid_year_for(period_end) as
  year(period_end) - case when period_end < make_date(year(period_end), 6, 30) then 1 else 0 end;

-- Working days after the first day up to and including the last; Saturdays, Sundays and bank holidays do not count. Null
-- for days outside the list of bank holidays. A column called `day` must be named with its table.
create macro working_days_between(first_day, last_day) as
  (select until.working_days from calendar_day as until where until.day = last_day)
  - (select since.working_days from calendar_day as since where since.day = first_day);

-- The day that is so many working days after another.
create macro working_day_after(first_day, working_days_later) as (
  select min(due.day)
  from calendar_day as due
  where due.working_days = working_days_later
    + (select since.working_days from calendar_day as since where since.day = first_day)
);

-- Limits of the ratio of two independent shares from the limits of each (MOVER-R). A share that is known without error is
-- its own limit. Null when the second share is nought.
-- Source: Newcombe, MOVER-R confidence intervals for ratios and products of two independently estimated quantities,
-- Statistical Methods in Medical Research 25 (2016), 1774-1778; after Donner and Zou, the same journal 21 (2012), 347-359.
create macro ratio_lower(share1, lower1, share2, upper2) as
  (
    share1 * share2
    - sqrt((share1 * share2) ** 2 - lower1 * upper2 * (2 * share1 - lower1) * (2 * share2 - upper2))
  ) / nullif(upper2 * (2 * share2 - upper2), 0);
create macro ratio_upper(share1, upper1, share2, lower2) as
  (
    share1 * share2
    + sqrt((share1 * share2) ** 2 - upper1 * lower2 * (2 * share1 - upper1) * (2 * share2 - lower2))
  ) / nullif(lower2 * (2 * share2 - lower2), 0);
