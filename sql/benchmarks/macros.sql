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

-- True when a change looks large, a tenth or more, and yet is one of five people or fewer: +19% may be 5.
create or replace temp macro is_large_of_few(x1, n1, x2, n2) as
  abs(x1 / n1::double - x2 / n2::double) * n1 < 5.5
  and abs(x1 / n1::double - x2 / n2::double) >= 0.1 * x2 / n2::double;

-- The same for two figures of our own, of which the second is the earlier one: both vary, so 99.8%. Null when there are
-- too few to tell, and for a shape without a test.
create or replace temp macro differs_from_earlier(shape, x1, n1, x2, n2) as
  case
    when shape = 'percentage' then
      case
        when least(n1, n2) < 5 then null
        when proportions_differ(x1, n1, x2, n2, 0.998) = 0 and is_large_of_few(x1, n1, x2, n2) then null
        else proportions_differ(x1, n1, x2, n2, 0.998)
      end
    when shape in ('rate', 'count') then
      case
        when greatest(x1, x2) < 5 then null
        when rates_differ(x1, coalesce(n1, 1), x2, coalesce(n2, 1), 0.998) = 0
          and is_large_of_few(x1, coalesce(n1, 1), x2, coalesce(n2, 1)) then null
        else rates_differ(x1, coalesce(n1, 1), x2, coalesce(n2, 1), 0.998)
      end
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

-- True when an authority existed on a day; its own years are open where nothing is known of them.
create or replace temp macro lived(valid_from, valid_to, day) as
  coalesce(valid_from, date '-infinity') <= day and coalesce(valid_to, date 'infinity') >= day;

-- The share of all areas of a group together; null when one of those with a value has it without its counts.
create or replace temp macro pooled_of(value, numerator, denominator) as
  if(count(value) = count(numerator), sum(numerator) / sum(denominator), null);

-- The confidence of one pair of authorities, with which up to 166 pairs hold together with 95% (Bonferroni).
create or replace temp macro rank_confidence() as 0.9997;
create or replace temp macro rank_limit_lower(shape, x, n, per) as
  case shape
    when 'percentage' then proportion_lower(x, n, per, rank_confidence())
    when 'rate' then rate_lower(x, n, per, rank_confidence())
  end;
create or replace temp macro rank_limit_upper(shape, x, n, per) as
  case shape
    when 'percentage' then proportion_upper(x, n, per, rank_confidence())
    when 'rate' then rate_upper(x, n, per, rank_confidence())
  end;

-- Where two values with their limits stand to each other: 1 the first is higher, -1 lower, 0 not told apart. The limits
-- of the difference come from those of the two values.
-- Source: Zou and Donner, Construction of confidence limits about effect measures: a general approach, Statistics in
-- Medicine 27 (2008), 1693-1702; for two proportions with Wilson's limits it is Newcombe's method above.
create or replace temp macro apart(value1, lower1, upper1, value2, lower2, upper2) as
  case
    when value1 - value2 - sqrt((value1 - lower1) ** 2 + (upper2 - value2) ** 2) > 0 then 1
    when value1 - value2 + sqrt((upper1 - value1) ** 2 + (value2 - lower2) ** 2) < 0 then -1
    when lower1 is not null and lower2 is not null then 0
  end;

-- Where a figure lies in a funnel plot around the average of all: outside when its own limits leave the average out.
-- Source: Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24 (2005), 1185-1202.
create or replace temp macro funnel_side(lower, upper, lower_998, upper_998, average) as
  case
    when lower_998 > average then 'above 99.8%'
    when upper_998 < average then 'below 99.8%'
    when lower > average then 'above 95%'
    when upper < average then 'below 95%'
    when lower_998 is not null and upper_998 is not null and average is not null then 'inside'
  end;

-- Which quarter of a field a value belongs to, 1 the lowest; `cut` holds its least value, quartiles and greatest value.
create or replace temp macro quartile_of(value, cut) as
  case when value <= cut[2] then 1 when value <= cut[3] then 2 when value <= cut[4] then 3 when value > cut[4] then 4 end;

-- The letter of a quarter: A is the best one.
create or replace temp macro band_of(quartile, low_is_good) as
  case when low_is_good then ['A', 'B', 'C', 'D'][quartile] else ['D', 'C', 'B', 'A'][quartile] end;

-- Whole numbers up and down; a number that only binary noise keeps from being whole stays where it is.
create or replace temp macro up_to_whole(number) as ceil(number - 1e-9)::integer;
create or replace temp macro down_to_whole(number) as floor(number + 1e-9)::integer;
create or replace temp macro away_from_zero(number) as
  if(number > 0, up_to_whole(number), down_to_whole(number));
