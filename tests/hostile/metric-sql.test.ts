import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assertReadOnlySelect } from "../../pipelines/metrics/analyst-query.ts";
import { checkMetrics } from "../../pipelines/metrics/check-metrics.ts";
import { checkQuery, datasetViews } from "../../pipelines/metrics/check-sql.ts";
import { Warehouse } from "../../pipelines/warehouse/warehouse.ts";
import { emptyWarehouse, metricFrom } from "../metrics/test-warehouse.ts";

/** What must not be found in any message or answer. */
const secret = "the-secret-of-the-file";
const folder = mkdtempSync(path.join(tmpdir(), "los-hostile-"));
const file = path.join(folder, "secret.csv");
const out = path.join(folder, "out.csv");

let warehouse: Warehouse;
let views: string[];
/** Open for reading, as an analyst's is. */
let locked: Warehouse;
beforeAll(async () => {
  writeFileSync(file, `${secret}\n${secret}\n`);
  process.env.LOS_TEST_SECRET = secret;
  warehouse = await emptyWarehouse();
  views = await datasetViews(warehouse);
  locked = await Warehouse.open(":memory:", "write");
  await locked.run("create table observation as select 1 as value");
  await locked.lockDown();
});
afterAll(() => {
  warehouse.close();
  locked.close();
  rmSync(folder, { recursive: true });
});

const view = "section_47_and_icpc";
/** A sound query in which `numerator` and `rest` can be anything. */
const query = (numerator: string, rest = "") =>
  `select month as period, area_code, ${numerator} as numerator, 1 as denominator from ${view} ${rest}`;
const reads = `(select count(*) from read_text('${file}'))`;

/** Statements that do something, and what they would leave behind. */
const statements = [
  `copy (select 1) to '${out}'`,
  `copy ${view} from '${file}'`,
  `export database '${folder}/all'`,
  `import database '${folder}'`,
  `attach '${folder}/other.duckdb'`,
  "install httpfs",
  "load httpfs",
  "pragma database_list",
  "pragma enable_logging",
  "set enable_external_access = true",
  "reset all",
  "call pragma_version()",
  "checkpoint",
  "vacuum",
  "create table t as select 1",
  "create or replace macro total(x) as 1",
  "create secret s (type http)",
  "prepare p as select 1",
  "execute p",
  "use memory",
  `explain analyze select ${reads}`,
  "begin",
];

/** Places inside one SELECT from which a file might be read. */
const hidden = [
  query("1", `where 1 = ${reads}`),
  query(reads),
  query("1", `order by ${reads}`),
  query("1", `limit ${reads}`),
  query("1", `qualify row_number() over (order by ${reads}) = 1`),
  query("count(*) filter (where 1 = (select count(*) from glob('/*')))", "group by all"),
  query("list_transform([1], lambda x: (select count(*) from read_blob('/etc/passwd')))[1]"),
  query("1", `, lateral (select * from read_json('${file}'))`),
  query("1", `, read_csv_auto('${file}')`),
  query("1", `, "READ_CSV"('${file}')`),
  query("1", `, main.read_csv('${file}')`),
  query("1", `, system.main.read_text('${file}')`),
  query("1", `, parquet_scan('${file}')`),
  query("1", `, parquet_metadata('${file}')`),
  query("1", `, sniff_csv('${file}')`),
  query("1", ", query('select 1')"),
  query("1", ", query_table('metric')"),
  query("1", ", json_execute_serialized_sql(json_serialize_sql('select 1'))"),
  query("1", ", duckdb_secrets()"),
  query("1", ", duckdb_settings()"),
  query("1", ", pragma_database_list()"),
  query("1", ", histogram('metric', 'metric')"),
  query("1", `, '${file}'`),
  query("1", `, "${file}"`),
  query("1", ", 'https://example.org/x.csv'"),
  query("1", `union all select content, 'x', 1, 1 from read_text('${file}')`),
  query("1", "union all select metric, 'x', 1, 1 from metric"),
  `with x as materialized (select * from read_text('${file}')) ${query("1", ", x")}`,
  `with recursive x as (select 1 as n union all select n from x, read_text('${file}')) ${query("1", ", x")}`,
  `with x as (delete from metric returning *) ${query("1", ", x")}`,
  `with x as (insert into area values ('x') returning *) ${query("1", ", x")}`,
  `with x as (update metric set title = 'x' returning *) ${query("1", ", x")}`,
  `${query("1")}; drop table metric`,
  `${query("1")};;select * from read_text('${file}')`,
  `/* ' */ ${query("1")} -- '\n; copy metric to '${out}'`,
  `from (pivot read_csv('${file}') on a using count(*))`,
  `from (show tables), ${view}`,
  `from (summarize '${file}'), ${view}`,
  query("getenv('LOS_TEST_SECRET')"),
  query(`"getenv"('LOS_TEST_SECRET')`),
  query("'LOS_TEST_SECRET'.getenv()"),
  query("current_setting('temp_directory')"),
  query("length(getvariable('as_seen')::varchar)"),
  query("sleep_ms(1)"),
  query("nextval('submission_number')"),
  query("write_log('x')"),
  query("random()"),
  query("1e400"),
  query("9".repeat(400)),
  query("1", "using sample 10%"),
  query("1", "where now() > month::date"),
];

describe("a metric's query", () => {
  it.each([...statements, ...hidden])("is refused with its place, and not run: %s", async (sql) => {
    const { faults } = await checkQuery(warehouse, metricFrom("late", {}, sql), views);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toMatchObject({ file: "sql/metrics/protection/late.sql", field: "sql" });
    expect(faults[0]?.line).toBeGreaterThan(0);
    expect(JSON.stringify(faults)).not.toContain(secret);
    expect(readdirSync(folder)).toEqual(["secret.csv"]);
  });

  it("whose example names another table, or a column that breaks out of its quotation marks, changes nothing", async () => {
    const sql = `${query("1")} group by all`;
    const strange = [
      { metric: [{ title: "x" }] },
      { "section_47_and_icpc (x int); drop table metric; --": [] },
      { section_47_and_icpc: [{ 'month" varchar); drop table metric; --': "x" }] },
      { section_47_and_icpc: [{ month: "'); drop table metric; --" }] },
    ];
    const metrics = strange.map((given, i) =>
      metricFrom(`late-${i}`, { tests: [{ name: "x", given, expect: [{ numerator: 2 }] }] }, sql),
    );
    const faults = await checkMetrics(warehouse, metrics);
    expect(faults.map(({ file }) => file)).toEqual(metrics.map(({ file }) => file));
    expect(await warehouse.rows("select count(*) as n from metric")).toEqual([{ n: 0 }]);
  });
});

describe("an analyst's query", () => {
  const asked = [
    ...statements,
    ...hidden.map((sql) => sql.replaceAll(view, "observation").replaceAll(/month|area_code/g, "value")),
    `select * from histogram('${file}', 'value')`,
    `summarize '${file}'`,
    `describe select * from '${file}'`,
  ];
  // The tables of the warehouse and harmless functions are there for analysts to ask.
  const allowed =
    /random|sample|now\(\)|getvariable|current_setting|from metric|show tables|histogram\('metric/;

  it.each(asked.filter((sql) => !allowed.test(sql)))("is refused, or reaches nothing: %s", async (sql) => {
    const answer = assertReadOnlySelect(sql, locked).then(() => locked.rows(sql));
    await expect(answer).rejects.toThrow(/./);
    await answer.catch((error: Error) => expect(error.message).not.toContain(secret));
    expect(readdirSync(folder)).toEqual(["secret.csv"]);
  });
});
