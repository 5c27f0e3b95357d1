-- One row per abbreviation that the partnership and its agencies use; from registers/glossary.csv.
create table glossary (
  -- as it is written: MARAC, DfE
  term varchar primary key,
  -- what the letters stand for
  meaning varchar not null,
  -- what it is, in one sentence
  explanation varchar not null,
  -- the yearly report and its line that give or first use it; null where it stands in none
  report varchar,
  line integer
);
