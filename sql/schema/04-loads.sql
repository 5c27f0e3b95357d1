-- One row per completed load: what it was made from, so that the next one can see that nothing has changed.
create table load_record (
  loaded_at timestamp not null,
  -- hash of the returns, reference files, benchmarks and metrics
  inputs varchar not null,
  -- hash of the schema and the contracts; another one needs a rebuild
  shape varchar not null
);
