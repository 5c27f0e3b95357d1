import { expect, test } from "vitest";
import { clockBehindReturns } from "../../pipelines/ingest/clock.ts";
import { folder, list } from "../fixtures/returns.ts";
import { ReturnsFolder } from "../ingest/returns-folder.ts";

const file = `${folder}/elective-home-education.csv`;
const asked =
  "select rule, severity, file, line, found, expected, mend from issue where rule in ('received-in-future', 'clock-behind')";

test("a row of the ledger that lies ahead of the clock is asked about once, with its line and both moments", async () => {
  const returns = await ReturnsFolder.create();
  returns.put(file, list(), { receivedAt: "2091-10-20T10:00:00Z" });
  returns.put("police/2019-20-Q2/mash-contacts.csv", "no,columns\n", { receivedAt: "2091-10-21T10:00:00Z" });
  await returns.load("2019-11-01T09:00:00Z");
  const [issue, ...others] = await returns.rows(asked);
  expect(others).toEqual([]);
  expect(issue).toMatchObject({
    rule: "received-in-future",
    severity: "warning",
    file: "ledger.csv",
    line: 2,
  });
  expect(issue?.found).toBe("received_at 2091-10-20T10:00:00.000Z (and 1 more)");
  expect(issue?.expected).toContain("2019-11-01T09:00Z");
  expect(issue?.mend).toContain("los load --rebuild");
});

test("a local time without a zone, an hour ahead, is no fault", async () => {
  const returns = await ReturnsFolder.create();
  returns.put(file, list(), { receivedAt: "2019-11-01 10:00" });
  await returns.load("2019-11-01T09:00:00Z");
  expect(await returns.rows(asked)).toEqual([]);
});

test("once the clock has caught up, nothing is asked any more", async () => {
  const returns = await ReturnsFolder.create();
  returns.put(file, list(), { receivedAt: "2019-12-24T10:00:00Z" });
  await returns.load("2019-11-01T09:00:00Z");
  expect(await returns.rows(asked)).toHaveLength(1);
  await returns.load("2020-01-01T09:00:00Z");
  expect(await returns.rows(asked)).toEqual([]);
});

test("a clock behind the last load is told with both moments", async () => {
  const returns = await ReturnsFolder.create();
  await returns.warehouse.run("insert into load_record values (timestamp '2020-05-04 12:00:00', 'a', 'b')");
  await returns.load("1970-01-01T00:00:10Z");
  expect(await returns.rows(asked)).toMatchObject([
    {
      rule: "clock-behind",
      file: "the clock of this machine",
      found: "1970-01-01T00:00Z",
      expected: "a moment after the last load, 2020-05-04T12:00:00Z",
    },
  ]);
});

test("a return cannot be received before the newest one: it would never take its place", async () => {
  const returns = await ReturnsFolder.create();
  returns.put(file, list(), { receivedAt: "2019-10-20T10:00:00Z" });
  await returns.load();
  expect(await clockBehindReturns(returns.warehouse, "2019-10-20T10:00:01.000Z")).toBeNull();
  const refusal = await clockBehindReturns(returns.warehouse, "2019-10-19T08:30:00.000Z");
  expect(refusal).toContain("says 2019-10-19T08:30:00Z");
  expect(refusal).toContain("received on 2019-10-20T10:00:00Z");
  expect(refusal).toContain("set the clock");
});

test("a return without a row in the ledger keeps the moment at which an earlier warehouse received it", async () => {
  const returns = await ReturnsFolder.create();
  returns.put(file, list());
  await returns.load("2019-11-01T09:00:00Z");
  const [before] = await returns.rows<{ key: string; at: string }>(
    "select sha256 || ' ' || file as key, received_at::varchar as at from submission",
  );
  const again = await ReturnsFolder.create();
  again.put(file, list());
  await again.load("2020-11-01T09:00:00Z", new Map([[before?.key ?? "", "2019-11-01T09:00:00.000Z"]]));
  expect(await again.rows("select received_at::varchar as at from submission")).toEqual([{ at: before?.at }]);
});
