-- How a cell that should hold a figure is read. Used only for cells that are not plain whole numbers. Each macro takes
-- what the one before it gave, so that no text is examined twice.

-- The cell in small letters, with every kind of space made one ordinary space.
create or replace temp macro tidy_cell(cell) as
  lower(trim(regexp_replace(coalesce(cell, ''), '[\s\x{a0}\x{2007}\x{2009}\x{202f}\x{feff}]+', ' ', 'g')));

-- The digits of a number, without thousands separators or the mark of an estimate; null when it is not a number.
create or replace temp macro digits_of(tidy) as
  case
    when regexp_full_match(tidy, '\+?([0-9]+|[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,3}( [0-9]{3})+)(\.[0-9]+)?( ?(\(e(st\.?|stimated?)?\)|e(st\.?|stimated?)))?')
      then regexp_replace(regexp_replace(tidy, ' ?\(?e.*$', ''), '[ ,+]', '', 'g')
  end;

-- Digits as a number; those beyond all measure count as infinity, so that the maximum refuses them.
create or replace temp macro number_of(digits) as
  case when digits is not null then coalesce(try_cast(digits as double), 'infinity'::double) end;

-- The missing code of a cell that says in words or signs that there is no number; 'e' for an estimate.
create or replace temp macro code_of(tidy, digits) as
  case
    when digits is not null then case when contains(tidy, 'e') then 'e' end
    when tidy in ('', '-', '–', '—', 'x', '[x]', '..', '…', 'tbc', 'not available', 'not yet available') then 'x'
    when tidy in ('z', '[z]', 'n/a', 'not applicable') then 'z'
    when tidy in ('c', '[c]', 'suppressed') or regexp_full_match(tidy, '(<|less than|fewer than) ?[0-9]{1,2}') then 'c'
  end;

-- The rule that a cell breaks, or null. `whole` for counts; `highest` is the largest believable value.
create or replace temp macro rule_of(tidy, number, code, whole, highest) as
  case
    when tidy = '' then 'blank-cell'
    when tidy in ('-', '–', '—') then 'dash-cell'
    when code in ('x', 'z', 'c') then null
    when number > highest then 'above-maximum'
    when whole and number > 0 and number < 1 then 'share-in-count'
    when whole and number <> floor(number) then 'not-whole'
    when number is not null then null
    when regexp_full_match(tidy, '#[a-z0-9_/]+[!?]?') then 'error-cell'
    when starts_with(tidy, '=') then 'formula-without-value'
    when regexp_full_match(tidy, '[0-9.,]+ ?(%|per ?cent)') then 'percentage-in-count'
    when regexp_full_match(tidy, '[0-9]+ ?(-|–|to) ?[0-9]+') then 'range-cell'
    when regexp_full_match(tidy, '[-–−] ?[0-9.,]+|\([0-9.,]+\)') then 'negative'
    when regexp_full_match(tidy, '[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4}') then 'date-in-figure'
    else 'not-a-number'
  end;
