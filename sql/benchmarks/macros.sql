-- Tests of a difference, and the words for their results. Wilson's limits are those of sql/macros.sql.

-- Limits of the difference of two independent proportions, x1 of n1 less x2 of n2 (shares, not percentages).
-- Source: Newcombe, Interval estimation for the difference between independent proportions: comparison of eleven
-- methods, Statistics in Medicine 17 (1998), 873-890, method 10 (hybrid score).
create or replace temp macro newcombe_lower(x1, n1, x2, n2, confidence) as
  x1 / n1::double - x2 / n2::double - sqrt(
    (x1 / n1::double - proportion_lower(x1, n1, 1, confidence)) ** 2
    + (proportion_upper(x2, n2, 1, confidence) - x2 / n2::double) ** 2
  );
create or replace temp macro newcombe_upper(x1, n1, x2, n2, confidence) as
  x1 / n1::double - x2 / n2::double + sqrt(
    (proportion_upper(x1, n1, 1, confidence) - x1 / n1::double) ** 2
    + (x2 / n2::double - proportion_lower(x2, n2, 1, confidence)) ** 2
  );

-- Where two Poisson counts stand to each other: 1 the first rate is higher, -1 lower, 0 not told apart. Given their
-- sum, x1 is binomial with share n1 / (n1 + n2) when the rates are equal; the share is tested by Wilson's limits.
-- Source: Przyborowski and Wilenski, Homogeneity of results in testing samples from Poisson series, Biometrika 31
-- (1940), 313-323.
create or replace temp macro rates_differ(x1, n1, x2, n2, confidence) as
  case
    when proportion_lower(x1, x1 + x2, 1, confidence) > n1 / (n1 + n2)::double then 1
    when proportion_upper(x1, x1 + x2, 1, confidence) < n1 / (n1 + n2)::double then -1
    when x1 + x2 > 0 then 0
  end;

-- The same for two proportions: whether Newcombe's limits leave out nought.
create or replace temp macro proportions_differ(x1, n1, x2, n2, confidence) as
  case
    when newcombe_lower(x1, n1, x2, n2, confidence) > 0 then 1
    when newcombe_upper(x1, n1, x2, n2, confidence) < 0 then -1
    when newcombe_lower(x1, n1, x2, n2, confidence) is not null then 0
  end;

-- The same for a value with its limits against a fixed value; a limit that it touches does not tell them apart.
create or replace temp macro differs_from(lower, upper, fixed) as
  case when lower > fixed then 1 when upper < fixed then -1 when lower is not null and upper is not null then 0 end;

-- The verdict on a test's result by the metric's polarity.
create or replace temp macro verdict_of(direction, polarity) as
  case
    when direction is null then 'too few to tell'
    when direction = 0 then 'no real change'
    when polarity = 'none' then case when direction > 0 then 'higher' else 'lower' end
    when (direction > 0) = (polarity = 'high') then 'better'
    else 'worse'
  end;

-- Why a figure is missing, in words.
create or replace temp macro missing_in_words(symbol) as
  case symbol
    when 'c' then 'suppressed'
    when 'u' then 'unreliable'
    when 'x' then 'not available'
    when 'z' then 'not applicable'
    when 'low' then 'rounds to nothing'
    when 'k' then 'rounds to nothing'
    else 'not published'
  end;

-- The end of a twelve months, as people say it: "year to March 2019".
create or replace temp macro year_to(period_end) as 'year to ' || strftime(period_end, '%B %Y');
